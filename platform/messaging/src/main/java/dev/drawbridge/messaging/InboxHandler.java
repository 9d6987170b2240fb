package dev.drawbridge.messaging;

import java.util.List;

/**
 * What a service does with what it is told. Called once in effect per message, in stream order,
 * inside the transaction that also records the message as seen. It may be called again for a
 * message whose transaction was rolled back: what it changes outside the database must not mind.
 */
@FunctionalInterface
public interface InboxHandler {

    /** An exception rolls the effect back and parks the message with the reason. */
    void on(Envelope envelope);

    /**
     * The same for many in one transaction, in their order. For those who can do it with fewer
     * statements; an exception leads to {@link #on} for each of them alone.
     */
    default void onAll(List<Envelope> envelopes) {
        envelopes.forEach(this::on);
    }
}
