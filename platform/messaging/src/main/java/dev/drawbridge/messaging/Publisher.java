package dev.drawbridge.messaging;

import java.util.List;

/** Sends to the broker. The outbox's sending half. */
public interface Publisher extends AutoCloseable {

    /**
     * Returns when every replica has acknowledged every message; order per stream is kept.
     *
     * @throws PublishFailed when the broker did not take them: the caller sends all of them again
     */
    void publish(List<Envelope> envelopes);

    @Override
    void close();
}
