package dev.drawbridge.scenario.engine;

import java.time.Duration;
import java.time.Instant;

/** The clock of a side, and what it is to do later. */
public interface Timers {

    Instant now();

    /**
     * @param command for {@link Side#send}
     */
    void after(Duration delay, Object command);
}
