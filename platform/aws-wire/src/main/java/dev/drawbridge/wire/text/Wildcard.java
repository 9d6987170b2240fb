package dev.drawbridge.wire.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** AWS's patterns: {@code *} for any run, {@code ?} for one character, a backslash to escape. */
public final class Wildcard {

    /** Beyond all characters, so that an escaped star is not taken for one. */
    private static final int ANY_RUN = -1;

    private static final int ANY_ONE = -2;

    private Wildcard() {}

    public static Predicate<String> of(String pattern) {
        if (pattern.chars().noneMatch(c -> c == '*' || c == '?' || c == '\\')) {
            return pattern::equals;
        }
        var symbols = symbols(pattern);
        return text -> matches(symbols, text);
    }

    private static List<Integer> symbols(String pattern) {
        var symbols = new ArrayList<Integer>();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                symbols.add((int) pattern.charAt(++i));
            } else {
                symbols.add(c == '*' ? ANY_RUN : c == '?' ? ANY_ONE : c);
            }
        }
        return symbols;
    }

    /**
     * Goes back only to the last star, so that no pattern takes longer than its length times the
     * text's: patterns come from callers, and a regular expression can be made to run for ever.
     */
    private static boolean matches(List<Integer> symbols, String text) {
        int at = 0;
        int star = -1;
        int starred = 0;
        int i = 0;
        while (i < text.length()) {
            if (at < symbols.size() && symbols.get(at) == ANY_RUN) {
                star = at++;
                starred = i;
            } else if (at < symbols.size() && isOne(symbols.get(at), text.charAt(i))) {
                at++;
                i++;
            } else if (star >= 0) {
                at = star + 1;
                i = ++starred;
            } else {
                return false;
            }
        }
        return symbols.subList(at, symbols.size()).stream().allMatch(s -> s == ANY_RUN);
    }

    private static boolean isOne(int symbol, char c) {
        return symbol == ANY_ONE || symbol == c;
    }
}
