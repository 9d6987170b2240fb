package dev.drawbridge.messaging.kafka;

import dev.drawbridge.events.Topic;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

/** The topics on the broker: makes them, and knows where they end. */
public final class Topics implements AutoCloseable {

    /** Facts are kept for ever: a service that comes later reads them from the beginning. */
    private static final Map<String, String> CONFIG =
            Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.RETENTION_BYTES_CONFIG, "-1");

    private final KafkaSettings settings;
    private @Nullable Admin admin;

    public Topics(KafkaSettings settings) {
        this.settings = settings;
    }

    /**
     * Makes those that are missing; leaves the others as they are.
     *
     * @throws KafkaException when the broker is not there
     */
    public void create(Duration patience) {
        var topics = Stream.of(Topic.values()).map(this::newTopic).toList();
        for (var created : admin().createTopics(topics).values().values()) {
            try {
                created.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw new KafkaException(e.getCause());
                }
            } catch (TimeoutException e) {
                throw new KafkaException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new KafkaException(e);
            }
        }
    }

    private NewTopic newTopic(Topic topic) {
        return new NewTopic(topic.topicName(), settings.partitions(), settings.replication())
                .configs(CONFIG);
    }

    /**
     * The offset behind the last message of each partition, now. Asks twice, each time so
     * patiently.
     *
     * @throws KafkaException when the broker does not say so in time
     */
    Map<TopicPartition, Long> ends(Topic topic, Duration patience) {
        try {
            var asked = new HashMap<TopicPartition, OffsetSpec>();
            admin().describeTopics(List.of(topic.topicName()))
                    .allTopicNames()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .forEach((name, described) -> partitions(name, described, asked));
            var ends = new HashMap<TopicPartition, Long>();
            admin().listOffsets(asked)
                    .all()
                    .get(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .forEach((partition, end) -> ends.put(partition, end.offset()));
            return ends;
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }

    private static void partitions(
            String name, TopicDescription described, Map<TopicPartition, OffsetSpec> asked) {
        for (var info : described.partitions()) {
            asked.put(new TopicPartition(name, info.partition()), OffsetSpec.latest());
        }
    }

    private synchronized Admin admin() {
        if (admin == null) {
            admin = Admin.create(settings.forAdmin());
        }
        return admin;
    }

    @Override
    public synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
            admin = null;
        }
    }
}
