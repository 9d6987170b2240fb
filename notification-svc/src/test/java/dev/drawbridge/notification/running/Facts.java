package dev.drawbridge.notification.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drawbridge.testkit.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What the service has said on notification-events since the beginning. */
public final class Facts implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer =
            new KafkaConsumer<>(
                    Map.of(
                            "bootstrap.servers",
                            Infrastructure.shared().bootstrapServers(),
                            "group.id",
                            "test-" + UUID.randomUUID(),
                            "auto.offset.reset",
                            "earliest"),
                    new StringDeserializer(),
                    new StringDeserializer());
    private final List<JsonNode> heard = new CopyOnWriteArrayList<>();
    private final ObjectMapper json = new ObjectMapper();

    public Facts() {
        consumer.subscribe(List.of("notification-events"));
    }

    /** Those of a type that mention a text. */
    public List<JsonNode> of(String type, String mentioning) {
        consumer.poll(Duration.ofMillis(200)).forEach(record -> heard.add(read(record.value())));
        return heard.stream()
                .filter(fact -> fact.path("type").asText().endsWith(type))
                .filter(fact -> fact.toString().contains(mentioning))
                .toList();
    }

    private JsonNode read(String text) {
        try {
            return json.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
