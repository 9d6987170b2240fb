package dev.drawbridge.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Text from a broken message that PostgreSQL can store. */
final class Cleaned {

    private static final int LONGEST = 2000;

    private Cleaned() {}

    static String of(String text) {
        var shortened = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return new String(shortened.getBytes(UTF_8), UTF_8).replace('\0', '?');
    }
}
