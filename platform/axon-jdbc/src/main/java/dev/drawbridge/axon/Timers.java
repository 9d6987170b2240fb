package dev.drawbridge.axon;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Commands to be sent later. A timer is a row, written in the transaction at hand, so it is there
 * exactly when the events are; it survives restarts and is fired once by whichever instance is
 * first – twice only if that instance dies right after, so a command must bear being repeated. A
 * refusal ends a timer; any other failure is tried again, forever, ever more slowly.
 */
public interface Timers {

    /**
     * @param key says what the timer is for, in the table and the log; the same key may be used
     *     again, each call is a timer of its own
     * @param command a record, as for {@link Commands#send}
     * @param metadata as for {@link Commands#send}; what is missing is taken from the event being
     *     handled
     */
    void at(Instant when, String key, Record command, Map<String, String> metadata);

    /** The same, counted from now. After zero the command is sent as soon as this commits. */
    void after(Duration delay, String key, Record command, Map<String, String> metadata);
}
