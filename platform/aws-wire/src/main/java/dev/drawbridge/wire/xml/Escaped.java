package dev.drawbridge.wire.xml;

import java.util.Arrays;

/** Text as XML 1.0 can carry it. */
final class Escaped {

    private static final char REPLACEMENT = '\uFFFD';

    /** Whether it is special, of each up to the last in ASCII that is. */
    private static final boolean[] COMMON = common();

    private Escaped() {}

    /** Most texts need nothing: those are appended whole. */
    static void append(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            if (special(text.charAt(i))) {
                appendFrom(i, text, out);
                return;
            }
        }
        out.append(text);
    }

    private static void appendFrom(int first, String text, StringBuilder out) {
        int plain = 0;
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!special(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            out.append(text, plain, i);
            appendSpecial(c, out);
            plain = i + 1;
        }
        out.append(text, plain, text.length());
    }

    private static boolean special(char c) {
        return c > '>' ? c >= Character.MIN_SURROGATE && rare(c) : COMMON[c];
    }

    private static boolean rare(char c) {
        return c <= Character.MAX_SURROGATE || c >= '\uFFFE';
    }

    private static boolean[] common() {
        var special = new boolean['>' + 1];
        Arrays.fill(special, 0, ' ', true);
        special['\n'] = false;
        special['\t'] = false;
        for (char c : new char[] {'&', '<', '>', '"'}) {
            special[c] = true;
        }
        return special;
    }

    private static void appendSpecial(char c, StringBuilder out) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\r' -> out.append("&#xD;"); // a parser would make it a line feed
            default -> out.append(REPLACEMENT);
        }
    }
}
