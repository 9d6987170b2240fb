package dev.drawbridge.messaging.kafka;

import dev.drawbridge.messaging.inbox.Received;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The partitions that are ours and what was handled of them; all runs on the loop's own thread.
 * Offsets are named, never "all that was polled": that would count what is still in hand.
 */
final class Assignment implements ConsumerRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(Assignment.class);

    /** Each is a write to the broker's disk. */
    private static final Duration COMMIT_EVERY = Duration.ofMillis(250);

    private final KafkaConsumer<?, ?> consumer;
    private final Map<TopicPartition, OffsetAndMetadata> handled = new HashMap<>();
    private boolean isNew = true;
    private boolean uncommitted;
    private long committedAt = System.nanoTime();

    Assignment(KafkaConsumer<?, ?> consumer) {
        this.consumer = consumer;
    }

    /** Once for each change. */
    boolean isNew() {
        boolean was = isNew;
        isNew = false;
        return was;
    }

    void handled(List<Received> messages) {
        for (var message : messages) {
            handled.put(
                    new TopicPartition(message.topic(), message.partition()),
                    new OffsetAndMetadata(message.offset() + 1));
        }
        uncommitted = true;
    }

    /** Now and then: a commit that is late or lost costs duplicates, which are dropped. */
    void commit() {
        long now = System.nanoTime();
        if (!uncommitted || now - committedAt < COMMIT_EVERY.toNanos()) {
            return;
        }
        uncommitted = false;
        committedAt = now;
        consumer.commitAsync(
                Map.copyOf(handled),
                (_, e) -> {
                    if (e != null) {
                        LOG.debug("offsets not committed", e);
                    }
                });
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
        isNew = true;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        try {
            consumer.commitSync(Map.copyOf(handled), Duration.ofSeconds(1));
        } catch (KafkaException _) {
            // The next owner reads some again and drops them.
        }
        onPartitionsLost(partitions);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        partitions.forEach(handled::remove);
    }
}
