package dev.drawbridge.messaging.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.drawbridge.messaging.Envelope;
import dev.drawbridge.messaging.PublishFailed;
import dev.drawbridge.messaging.Publisher;
import dev.drawbridge.messaging.json.EnvelopeCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** Sends all, then waits for all. Connects when it is first needed, and anew after a failure. */
public final class KafkaPublisher implements Publisher {

    private static final byte[] CONTENT_TYPE = EnvelopeCodec.CONTENT_TYPE.getBytes(UTF_8);

    private final KafkaSettings settings;
    private final EnvelopeCodec codec;
    private @Nullable Producer<byte[], byte[]> producer;
    private boolean closed;

    public KafkaPublisher(KafkaSettings settings, EnvelopeCodec codec) {
        this.settings = settings;
        this.codec = codec;
    }

    @Override
    public synchronized void publish(List<Envelope> envelopes) {
        try {
            var connected = connected();
            var sent = new ArrayList<Future<RecordMetadata>>();
            for (var envelope : envelopes) {
                var one = connected.send(record(envelope));
                if (one.isDone()) {
                    // Where the broker is not found, each would wait for it anew.
                    one.get();
                }
                sent.add(one);
            }
            connected.flush();
            for (Future<RecordMetadata> future : sent) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw failed(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException | InterruptException e) {
            Thread.currentThread().interrupt();
            throw failed(e);
        } catch (KafkaException | IllegalStateException e) {
            throw failed(e);
        }
    }

    private Producer<byte[], byte[]> connected() {
        if (closed) {
            throw new IllegalStateException("the publisher is closed");
        }
        if (producer == null) {
            producer = new KafkaProducer<>(settings.forProducer());
        }
        return producer;
    }

    private ProducerRecord<byte[], byte[]> record(Envelope envelope) {
        var record =
                new ProducerRecord<>(
                        envelope.topic().topicName(),
                        envelope.stream().getBytes(UTF_8),
                        codec.write(envelope));
        record.headers().add("content-type", CONTENT_TYPE);
        return record;
    }

    /** What is still under way is dropped, or it could overtake what is sent again. */
    private PublishFailed failed(Throwable cause) {
        disconnect(Duration.ZERO);
        return new PublishFailed("the broker did not take them: " + cause, cause);
    }

    @Override
    public synchronized void close() {
        closed = true;
        disconnect(Duration.ofSeconds(2));
    }

    private void disconnect(Duration patience) {
        var connected = producer;
        producer = null;
        if (connected != null) {
            try {
                connected.close(patience);
            } catch (KafkaException _) {
                // It was of no use any more.
            }
        }
    }
}
