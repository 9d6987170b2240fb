package dev.drawbridge.axon.replay;

import java.util.List;

/** A projection that fills its tables from the log alone: they can be made again by a replay. */
public interface Rebuildable {

    /** All that it writes to, and names without a schema. */
    List<String> tables();
}
