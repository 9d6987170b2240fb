package dev.drawbridge.provider.domain.terms;

import java.util.List;

/** What the world's TXT records say. */
@FunctionalInterface
public interface Txt {

    List<String> at(String name);
}
