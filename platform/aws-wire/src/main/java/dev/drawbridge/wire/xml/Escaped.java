package dev.drawbridge.wire.xml;

/** Text as XML 1.0 can carry it. */
final class Escaped {

    private static final char REPLACEMENT = '\uFFFD';

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
        out.append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!special(c)) {
                out.append(c);
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.append(c).append(text.charAt(++i));
            } else {
                appendSpecial(c, out);
            }
        }
    }

    private static boolean special(char c) {
        return c < ' ' && c != '\n' && c != '\t'
                || c == '&'
                || c == '<'
                || c == '>'
                || c == '"'
                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                || c >= '\uFFFE';
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
