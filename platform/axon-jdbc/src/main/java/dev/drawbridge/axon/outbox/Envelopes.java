package dev.drawbridge.axon.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.drawbridge.axon.Circumstances;
import dev.drawbridge.axon.Translator;
import dev.drawbridge.events.ConnectionOrder;
import dev.drawbridge.events.Message;
import dev.drawbridge.events.MessageTypes;
import dev.drawbridge.messaging.Envelope;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** From a stored event to what the world is told of it. */
final class Envelopes {

    private static final String NOBODY = "drawbridge";
    private static final String NO_ACCOUNT = "000000000000";

    private final String source;
    private final Translator translator;

    Envelopes(String service, Translator translator) {
        this.source = "/drawbridge/" + service;
        this.translator = translator;
    }

    List<Envelope> of(EventMessage<?> event) {
        if (!(event instanceof DomainEventMessage<?> stored)) {
            return List.of();
        }
        return translator.translate(stored.getPayload()).stream()
                .map(message -> envelope(stored, message))
                .toList();
    }

    private Envelope envelope(DomainEventMessage<?> event, Message message) {
        var metadata = event.getMetaData();
        return new Envelope(
                id(event, message),
                source,
                message instanceof ConnectionOrder order
                        ? order.ordinal()
                        : event.getSequenceNumber(),
                event.getTimestamp(),
                orElse(text(metadata, Circumstances.PRINCIPAL), NOBODY),
                orElse(text(metadata, Circumstances.ACCOUNT), NO_ACCOUNT),
                orElse(text(metadata, Circumstances.CORRELATION_ID), event.getIdentifier()),
                orElse(text(metadata, Circumstances.CAUSATION_ID), event.getIdentifier()),
                text(metadata, Circumstances.TRACE_PARENT),
                message);
    }

    /** An order's id follows from its event's, so that sending it again sends the same id. */
    private static String id(DomainEventMessage<?> event, Message message) {
        if (!(message instanceof ConnectionOrder)) {
            return event.getIdentifier();
        }
        var name = event.getIdentifier() + "/" + MessageTypes.of(message);
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }

    private static @Nullable String text(MetaData metadata, String key) {
        return metadata.get(key) instanceof String value ? value : null;
    }

    private static String orElse(@Nullable String value, String other) {
        return value == null ? other : value;
    }
}
