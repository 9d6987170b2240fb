package dev.drawbridge.axon.replay;

import dev.drawbridge.axon.rows.Rows;
import java.util.List;
import java.util.Map;

/** A projection that fills its tables from the log alone: they can be made again by a replay. */
public interface Rebuildable {

    /** All that it writes to, and names without a schema. */
    List<String> tables();

    /**
     * By table, an SQL condition for the rows that stay. Those that go by themselves after a while
     * are no difference between what is used and what a replay makes.
     */
    default Map<String, String> lasting() {
        return Map.of();
    }

    /**
     * Whether all that it writes goes through {@link Rows}, and what it reads of others is not
     * written so: then a replay may write its rows later, and each once.
     */
    default boolean byRow() {
        return false;
    }
}
