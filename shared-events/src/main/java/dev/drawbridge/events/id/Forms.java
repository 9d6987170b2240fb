package dev.drawbridge.events.id;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Ids are made by the thousand a second: each form is compiled once. */
final class Forms {

    private static final Map<String, Pattern> COMPILED = new ConcurrentHashMap<>();

    private Forms() {}

    static Pattern compiled(String form) {
        return COMPILED.computeIfAbsent(form, Pattern::compile);
    }
}
