package dev.drawbridge.scenario.text;

import java.util.Comparator;
import java.util.List;

/** What somebody may have meant. */
final class Nearest {

    private Nearest() {}

    static String to(String word, List<String> known) {
        return known.stream()
                .min(Comparator.comparingInt(each -> distance(word, each)))
                .filter(each -> distance(word, each) <= Math.max(2, word.length() / 3))
                .map(each -> "did you mean " + each + "?")
                .orElseGet(() -> "known are: " + String.join(", ", known));
    }

    /** How many letters are to be changed, added or left out. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                int best = Math.min(Math.min(row[j], row[j - 1]) + 1, diagonal + same);
                diagonal = row[j];
                row[j] = best;
            }
        }
        return row[other.length()];
    }
}
