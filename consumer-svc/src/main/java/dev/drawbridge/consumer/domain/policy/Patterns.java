package dev.drawbridge.consumer.domain.policy;

/** A policy's patterns: {@code *} for any run, {@code ?} for one character. */
final class Patterns {

    private Patterns() {}

    /**
     * Goes back only to the last star, so that no pattern takes longer than its length times the
     * text's: both come from callers, and a regular expression can be made to run for ever.
     */
    static boolean like(String pattern, String text) {
        int at = 0;
        int star = -1;
        int starred = 0;
        int i = 0;
        while (i < text.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                starred = i;
            } else if (at < pattern.length() && isOne(pattern.charAt(at), text.charAt(i))) {
                at++;
                i++;
            } else if (star >= 0) {
                at = star + 1;
                i = ++starred;
            } else {
                return false;
            }
        }
        return pattern.substring(at).chars().allMatch(c -> c == '*');
    }

    private static boolean isOne(char symbol, char c) {
        return symbol == '?' || symbol == c;
    }
}
