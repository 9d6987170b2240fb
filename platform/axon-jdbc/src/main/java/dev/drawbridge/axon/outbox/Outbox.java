package dev.drawbridge.axon.outbox;

import dev.drawbridge.messaging.Envelope;
import dev.drawbridge.messaging.PublishFailed;
import dev.drawbridge.messaging.Publisher;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the log behind its token, gaps and all, publishes a batch, waits for the broker, and only
 * then moves the token: at least once, in order. No transaction is open while it waits.
 */
final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int BATCH = 100;

    /** The first event of a burst goes at once, the next ones together. */
    private static final Duration LINGER = Duration.ofMillis(3);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final EventStorageEngine log;
    private final Progress progress;
    private final Envelopes envelopes;
    private final Publisher publisher;
    private final Bell bell;
    private final Delay delay;

    Outbox(
            EventStorageEngine log,
            Progress progress,
            Envelopes envelopes,
            Publisher publisher,
            Bell bell,
            Delay delay) {
        this.log = log;
        this.progress = progress;
        this.envelopes = envelopes;
        this.publisher = publisher;
        this.bell = bell;
        this.delay = delay;
    }

    /** Until the bell is shut. Whatever goes wrong is tried again: nothing may be skipped. */
    void run() {
        var pause = FIRST_PAUSE;
        while (bell.open()) {
            try {
                follow(progress.claim());
                progress.release();
            } catch (UnableToClaimTokenException e) {
                LOG.debug("another instance publishes: {}", e.getMessage());
                delay.isOver();
                bell.pause(FIRST_PAUSE);
            } catch (RuntimeException e) {
                if (bell.open()) {
                    LOG.warn("the outbox will try again in {}", pause, e);
                    bell.pause(pause);
                    pause = longer(pause);
                }
            }
        }
    }

    private void follow(TrackingToken from) {
        var token = from;
        while (bell.open()) {
            var batch = read(token);
            if (batch.isEmpty()) {
                if (!bell.await()) {
                    progress.keep();
                }
                continue;
            }
            delay.begins(token);
            publish(batch.stream().flatMap(e -> envelopes.of(e).stream()).toList());
            delay.isOver();
            token = batch.getLast().trackingToken();
            progress.moveTo(token);
            bell.pause(LINGER);
        }
    }

    private List<? extends TrackedEventMessage<?>> read(TrackingToken token) {
        return log.readEvents(token, false).limit(BATCH).toList();
    }

    private void publish(List<Envelope> batch) {
        var pause = FIRST_PAUSE;
        while (!batch.isEmpty()) {
            try {
                publisher.publish(batch);
                return;
            } catch (PublishFailed e) {
                if (!bell.open()) {
                    throw e;
                }
                LOG.warn("not published, trying again: {}", e.getMessage());
                bell.pause(pause);
                pause = longer(pause);
                progress.keep();
            }
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
