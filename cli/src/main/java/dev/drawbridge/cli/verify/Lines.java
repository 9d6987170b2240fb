package dev.drawbridge.cli.verify;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/** Line by line, as a BufferedReader has them, and none longer than was said. */
final class Lines {

    private final Reader text;
    private final char[] piece = new char[1 << 16];
    private int at;
    private int end;
    private boolean afterReturn;

    Lines(Reader text) {
        this.text = text;
    }

    /** A line has more letters than it may. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        TooLong(int most) {
            super("its line is longer than " + most + " letters");
        }
    }

    /** Null at the end. */
    @Nullable String next(int most) throws IOException {
        StringBuilder line = null;
        while (more()) {
            if (afterReturn && piece[at] == '\n') {
                at++;
                afterReturn = false;
                continue;
            }
            afterReturn = false;
            int from = at;
            while (at < end && piece[at] != '\n' && piece[at] != '\r') {
                at++;
            }
            if ((line == null ? 0 : line.length()) + at - from > most) {
                throw new TooLong(most);
            }
            boolean whole = at < end;
            if (whole) {
                afterReturn = piece[at++] == '\r';
                if (line == null) {
                    return new String(piece, from, at - 1 - from);
                }
            }
            line = line == null ? new StringBuilder(2 * piece.length) : line;
            line.append(piece, from, (whole ? at - 1 : at) - from);
            if (whole) {
                return line.toString();
            }
        }
        return line == null ? null : line.toString();
    }

    private boolean more() throws IOException {
        if (at < end) {
            return true;
        }
        at = 0;
        end = Math.max(0, text.read(piece, 0, piece.length));
        return end > 0;
    }
}
