package dev.drawbridge.messaging;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.drawbridge.messaging.inbox.Received;
import dev.drawbridge.messaging.json.EnvelopeCodec;
import java.util.function.UnaryOperator;

/** Ten ways to be broken. Each takes the first message of a stream and spoils it. */
enum BrokenMessages {
    NOT_JSON("not JSON", text -> text.substring(0, text.length() / 2)),
    UNKNOWN_TYPE(
            "unknown type endpoint-vanished.v1",
            text -> text.replace("became-available", "vanished")),
    UNKNOWN_VERSION(
            "unknown type endpoint-became-available.v9", text -> text.replace(".v1\"", ".v9\"")),
    TOO_LARGE(
            "are more than",
            text ->
                    text.replace(
                            "\"data\"", "\"padding\":\"" + "x".repeat(900_000) + "\",\"data\"")),
    MISSING_FIELD("serviceId", text -> text.replace("\"serviceId\"", "\"formerly\"")),
    WRONG_TYPE(
            "connection", text -> text.replaceFirst("\"connection\":\\{.*?}", "\"connection\":7")),
    NOT_UTF_8("not UTF-8", text -> text.replace("correlation\"", "\u00C3(\"")),
    LONE_SURROGATE("lone surrogate", text -> text.replace("\"correlation\"", "\"\\ud800\"")),
    EMPTY("empty message", _ -> ""),
    OTHER_CLOUD_EVENTS("CloudEvents version 0.3", text -> text.replace("\"1.0\"", "\"0.3\"")),
    NO_KEY("no key", UnaryOperator.identity());

    private static final EnvelopeCodec CODEC = new EnvelopeCodec(1 << 20);

    private final String reason;
    private final UnaryOperator<String> spoil;

    BrokenMessages(String reason, UnaryOperator<String> spoil) {
        this.reason = reason;
        this.spoil = spoil;
    }

    String reason() {
        return reason;
    }

    Received spoiled(Envelope envelope) {
        var text = spoil.apply(new String(CODEC.write(envelope), UTF_8));
        // Latin 1 leaves ASCII alone and turns the one special letter into a broken sequence.
        var bytes = text.getBytes(ISO_8859_1);
        var raw = Rig.raw(envelope.stream(), bytes);
        return this == NO_KEY ? new Received(raw.topic(), 0, 0, null, bytes) : raw;
    }

    /** Whether a reader that knows more can read it after all. */
    boolean isAheadOfItsTime() {
        return this == UNKNOWN_TYPE || this == UNKNOWN_VERSION || this == TOO_LARGE;
    }
}
