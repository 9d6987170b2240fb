package dev.drawbridge.provider;

import static org.awaitility.Awaitility.await;

import dev.drawbridge.events.ProviderEvent;
import dev.drawbridge.events.Topic;
import dev.drawbridge.messaging.Envelope;
import dev.drawbridge.messaging.json.EnvelopeCodec;
import dev.drawbridge.testkit.Infrastructure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The topic provider-events, read back from the broker from its beginning. */
final class Heard {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final EnvelopeCodec codec = new EnvelopeCodec(1 << 20);
    private final List<Envelope> all = new ArrayList<>();
    private final KafkaConsumer<byte[], byte[]> kafka =
            new KafkaConsumer<>(
                    Map.of(
                            "bootstrap.servers",
                            Infrastructure.shared().bootstrapServers(),
                            "auto.offset.reset",
                            "earliest",
                            "enable.auto.commit",
                            "false"),
                    new ByteArrayDeserializer(),
                    new ByteArrayDeserializer());

    /**
     * What was said in a stream, once it fits; duplicates of the at-least-once outbox are left out.
     */
    synchronized List<Envelope> of(String stream, Predicate<List<Envelope>> complete) {
        return await().atMost(PATIENCE).until(() -> poll(stream), complete);
    }

    /** The names of what was said in a stream, once there are so many. */
    List<String> names(String stream, int count) {
        return of(stream, said -> said.size() >= count).stream()
                .map(said -> said.payload().getClass().getSimpleName())
                .toList();
    }

    <E extends ProviderEvent> E first(String stream, Class<E> type) {
        return of(stream, said -> said.stream().anyMatch(e -> type.isInstance(e.payload())))
                .stream()
                .map(Envelope::payload)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private List<Envelope> poll(String stream) {
        if (kafka.assignment().isEmpty()) {
            kafka.assign(
                    kafka.partitionsFor(Topic.PROVIDER_EVENTS.topicName()).stream()
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList());
        }
        for (var message : kafka.poll(Duration.ofMillis(100))) {
            var envelope = codec.read(message.value());
            if (all.stream().noneMatch(known -> known.id().equals(envelope.id()))) {
                all.add(envelope);
            }
        }
        return all.stream().filter(e -> e.stream().equals(stream)).toList();
    }
}
