package dev.drawbridge.cli.verify;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * All that can be said of a line without those before it: most of the work, done by all processors.
 *
 * @param line null where it cannot be read
 * @param unreadable why; empty where it can
 * @param digest of an event, computed anew
 * @param contradicted what the event denies of what the log says; empty for nothing
 */
record Checked(@Nullable ExportLine line, String unreadable, String digest, String contradicted) {

    static Checked of(String text) {
        try {
            var line = ExportLine.of(text);
            return line.isOmission()
                    ? new Checked(line, "", "", "")
                    : new Checked(
                            line,
                            "",
                            Chain.content(Columns.digested(line)),
                            Columns.contradicted(line));
        } catch (IOException e) {
            var why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return new Checked(null, why.isEmpty() ? "unreadable" : why, "", "");
        }
    }
}
