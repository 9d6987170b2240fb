package dev.drawbridge.messaging.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.drawbridge.events.Message;
import dev.drawbridge.events.MessageTypes;
import dev.drawbridge.messaging.Envelope;
import dev.drawbridge.messaging.json.Unreadable.Header;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An {@link Envelope} as a CloudEvents 1.0 document, and back. */
public final class EnvelopeCodec {

    public static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    private static final int LONGEST_NAME = 512;

    private final JsonMapper json = Json.strict();
    private final Function<String, Optional<Class<? extends Message>>> types;
    private final int limit;

    /**
     * @param limit of bytes a message may have to be read
     */
    public EnvelopeCodec(int limit) {
        this(MessageTypes::find, limit);
    }

    /**
     * @param types the message types that are known here
     */
    public EnvelopeCodec(Function<String, Optional<Class<? extends Message>>> types, int limit) {
        this.types = types;
        this.limit = limit;
    }

    public byte[] write(Envelope envelope) {
        var document = json.createObjectNode();
        document.put("specversion", "1.0")
                .put("id", envelope.id())
                .put("source", envelope.source())
                .put("type", MessageTypes.of(envelope.payload()))
                .put("subject", envelope.stream())
                .put("time", envelope.time().toString())
                .put("datacontenttype", "application/json")
                // The CloudEvents extension wants a string that sorts.
                .put("sequence", "%012d".formatted(envelope.sequence()))
                .put("principal", envelope.principal())
                .put("account", envelope.account())
                .put("correlationid", envelope.correlationId())
                .put("causationid", envelope.causationId());
        if (envelope.traceParent() != null) {
            document.put("traceparent", envelope.traceParent());
        }
        document.set("data", json.valueToTree(envelope.payload()));
        try {
            return json.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written: " + envelope, e);
        }
    }

    /**
     * @throws Unreadable with the reason
     */
    public Envelope read(byte[] bytes) {
        var document = parse(bytes);
        var header =
                new Header(name(document, "id"), name(document, "subject"), sequence(document));
        try {
            return envelope(document, header);
        } catch (Unreadable e) {
            throw e.header() == null ? new Unreadable(message(e), header, e) : e;
        }
    }

    private ObjectNode parse(byte[] bytes) {
        if (bytes.length == 0) {
            throw unreadable("empty message");
        }
        if (bytes.length > limit) {
            throw unreadable("%d bytes are more than %d".formatted(bytes.length, limit));
        }
        try {
            if (!(json.readTree(Text.utf8(bytes)) instanceof ObjectNode document)) {
                throw unreadable("not a JSON object");
            }
            if (!Text.sound(document)) {
                throw unreadable("text with a lone surrogate or a zero character");
            }
            return document;
        } catch (CharacterCodingException e) {
            throw new Unreadable("not UTF-8", null, e);
        } catch (JsonProcessingException e) {
            throw new Unreadable("not JSON: " + e.getOriginalMessage(), null, e);
        }
    }

    private Envelope envelope(ObjectNode document, Header header) {
        var version = text(document, "specversion");
        if (!version.equals("1.0")) {
            throw unreadable("CloudEvents version " + version + " is not 1.0");
        }
        var traceParent = document.get("traceparent");
        return new Envelope(
                header.id(),
                text(document, "source"),
                header.sequence(),
                time(document),
                text(document, "principal"),
                text(document, "account"),
                text(document, "correlationid"),
                text(document, "causationid"),
                traceParent == null || traceParent.isNull() ? null : text(document, "traceparent"),
                payload(document, header));
    }

    private Message payload(ObjectNode document, Header header) {
        var type = text(document, "type");
        var known = types.apply(type).orElseThrow(() -> unreadable("unknown type " + type));
        var data = document.get("data");
        if (!(data instanceof ObjectNode)) {
            throw unreadable("data is not an object");
        }
        try {
            var payload = json.treeToValue(data, known);
            if (!payload.stream().equals(header.stream())) {
                throw unreadable("data is of " + payload.stream() + ", not of the subject");
            }
            return payload;
        } catch (JsonProcessingException e) {
            throw new Unreadable("data of %s: %s".formatted(type, message(e)), null, e);
        }
    }

    private static Instant time(ObjectNode document) {
        var time = text(document, "time");
        try {
            return OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeException e) {
            throw new Unreadable("time is no RFC 3339 time: " + time, null, e);
        }
    }

    private static long sequence(ObjectNode document) {
        var sequence = document.path("sequence").asText();
        if (!sequence.matches("\\d{1,18}")) {
            throw unreadable("no sequence");
        }
        return Long.parseLong(sequence);
    }

    private static String name(ObjectNode document, String attribute) {
        var name = text(document, attribute);
        if (name.length() > LONGEST_NAME) {
            throw unreadable(attribute + " is longer than " + LONGEST_NAME);
        }
        return name;
    }

    private static String text(ObjectNode document, String attribute) {
        JsonNode value = document.get(attribute);
        if (value == null || !value.isTextual() || value.textValue().isEmpty()) {
            throw unreadable("no " + attribute);
        }
        return value.textValue();
    }

    private static Unreadable unreadable(String reason) {
        return new Unreadable(reason, null, null);
    }

    private static String message(Exception e) {
        return switch (e) {
            case JsonMappingException m -> path(m) + ": " + m.getOriginalMessage();
            case JsonProcessingException j -> j.getOriginalMessage();
            default -> String.valueOf(e.getMessage());
        };
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
