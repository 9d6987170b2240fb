package dev.drawbridge.cli.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some lines that follow on one another, as many as are worth a look by all processors.
 *
 * @param tooLong what comes after them, where that is not read to its end
 */
record Piece(List<String> lines, Lines.@Nullable TooLong tooLong) {

    private static final int LETTERS = 4 << 20;

    /** Even of an empty one, in letters. */
    private static final int COST_OF_A_LINE = 100;

    /** An event is shorter than what the broker carries, a thousand digests are 70,000 letters. */
    private static final int LONGEST = 2 << 20;

    /** By their letters, for a line of what is left out may be long. */
    static Piece of(Lines text) throws IOException {
        var lines = new ArrayList<String>();
        try {
            for (int letters = 0; letters < LETTERS; ) {
                var line = text.next(LONGEST);
                if (line == null) {
                    break;
                }
                lines.add(line);
                letters += line.length() + COST_OF_A_LINE;
            }
            return new Piece(lines, null);
        } catch (Lines.TooLong e) {
            return new Piece(lines, e);
        }
    }

    boolean isLast() {
        return lines.isEmpty() || tooLong != null;
    }

    List<Checked> checked() {
        return lines.parallelStream().map(Checked::of).toList();
    }
}
