package dev.drawbridge.wire.text;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** AWS-shaped ids: a prefix and 17 hex digits. */
public final class Ids {

    private Ids() {}

    /** For example {@code random("vpce")} → {@code vpce-0f89a33420c193abc}. */
    public static String random(String prefix) {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of().toHexDigits(random.nextLong());
        return prefix + "-0" + hex;
    }
}
