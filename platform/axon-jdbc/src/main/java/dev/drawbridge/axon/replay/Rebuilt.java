package dev.drawbridge.axon.replay;

import java.time.Duration;
import java.util.List;

/**
 * What a rebuild came to.
 *
 * @param took the replay alone
 * @param swapped whether the new tables are in use now
 */
public record Rebuilt(long events, Duration took, List<Comparison> tables, boolean swapped) {

    /**
     * One table, row by row.
     *
     * @param missing rows in use that the log does not explain
     * @param extra rows of the log that are not in use
     */
    public record Comparison(String table, long rows, long missing, long extra) {}

    public boolean same() {
        return tables.stream().allMatch(table -> table.missing() == 0 && table.extra() == 0);
    }
}
