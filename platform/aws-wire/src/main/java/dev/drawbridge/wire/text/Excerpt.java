package dev.drawbridge.wire.text;

/** What of a caller's text is repeated in an error: enough to find it, never a megabyte. */
public final class Excerpt {

    private static final int LONGEST = 120;

    private Excerpt() {}

    public static String of(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
    }
}
