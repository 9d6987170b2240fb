package dev.drawbridge.messaging;

import dev.drawbridge.events.Message;
import dev.drawbridge.events.Topic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message and the circumstances of its making. On the wire a CloudEvents 1.0 structured JSON.
 *
 * @param id UUIDv7 of the event; of an order, derived from the id of the event it follows from, so
 *     that sending it again sends the same id
 * @param source the service that says it, such as {@code /drawbridge/consumer}
 * @param sequence the place in its stream on its topic: 0, 1, … without a gap
 * @param time when it happened
 * @param principal ARN of who caused it
 * @param account twelve digits, of who caused it
 * @param correlationId the request at the root of it all
 * @param causationId the message or request right before it
 */
public record Envelope(
        String id,
        String source,
        long sequence,
        Instant time,
        String principal,
        String account,
        String correlationId,
        String causationId,
        @Nullable String traceParent,
        Message payload) {

    public Topic topic() {
        return Topic.of(payload);
    }

    /** The Kafka key, and the unit of order. */
    public String stream() {
        return payload.stream();
    }
}
