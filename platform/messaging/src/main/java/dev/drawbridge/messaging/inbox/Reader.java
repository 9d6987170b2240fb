package dev.drawbridge.messaging.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.drawbridge.messaging.inbox.Reading.Broken;
import dev.drawbridge.messaging.inbox.Reading.Readable;
import dev.drawbridge.messaging.json.EnvelopeCodec;
import dev.drawbridge.messaging.json.Text;
import dev.drawbridge.messaging.json.Unreadable;
import org.jspecify.annotations.Nullable;

/** Bytes to messages. The key must be the stream, or the broker kept the order of another one. */
final class Reader {

    private final EnvelopeCodec codec;

    Reader(EnvelopeCodec codec) {
        this.codec = codec;
    }

    Reading read(Received received) {
        var key = key(received.key());
        try {
            var envelope = codec.read(received.raw());
            if (key == null || !envelope.stream().equals(key)) {
                return placeless(received, key, "the key is not the stream " + envelope.stream());
            }
            if (!envelope.topic().topicName().equals(received.topic())) {
                return placeless(received, key, "it belongs on " + envelope.topic().topicName());
            }
            return new Readable(received, new Stream(received.topic(), key), envelope);
        } catch (Unreadable e) {
            var header = e.header();
            return header == null || !header.stream().equals(key)
                    ? broken(received, key, null, null, e)
                    : broken(received, key, header.sequence(), header.id(), e);
        } catch (RuntimeException | StackOverflowError e) {
            return broken(received, key, null, null, e);
        }
    }

    private static @Nullable String key(byte @Nullable [] key) {
        return key == null ? null : new String(key, UTF_8);
    }

    private static Broken placeless(Received received, @Nullable String key, String reason) {
        var cause = new IllegalArgumentException(key == null ? "no key" : reason);
        return broken(received, key, null, null, cause);
    }

    private static Broken broken(
            Received received,
            @Nullable String key,
            @Nullable Long place,
            @Nullable String id,
            Throwable cause) {
        var stream = new Stream(received.topic(), key == null ? "" : Text.storable(key));
        return new Broken(received, stream, place, id, cause);
    }
}
