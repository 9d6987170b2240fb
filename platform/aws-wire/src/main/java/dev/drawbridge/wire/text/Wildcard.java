package dev.drawbridge.wire.text;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** AWS's patterns: {@code *} for any run, {@code ?} for one character, a backslash to escape. */
public final class Wildcard {

    private Wildcard() {}

    public static Predicate<String> of(String pattern) {
        if (pattern.chars().noneMatch(c -> c == '*' || c == '?' || c == '\\')) {
            return pattern::equals;
        }
        var regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\' && i + 1 < pattern.length()) {
                c = pattern.charAt(++i);
                regex.append(Pattern.quote(String.valueOf(c)));
            } else {
                regex.append(
                        switch (c) {
                            case '*' -> ".*";
                            case '?' -> ".";
                            default -> Pattern.quote(String.valueOf(c));
                        });
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL).asMatchPredicate();
    }
}
