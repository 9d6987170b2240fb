package dev.drawbridge.messaging.kafka;

import dev.drawbridge.events.Topic;
import dev.drawbridge.messaging.CaughtUp;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Asks the broker where the topic ends, then watches the inbox get there. */
public final class CaughtUpOnKafka implements CaughtUp {

    private static final Duration GRACE = Duration.ofMillis(250);

    /** What an inbox that has only just begun may take to get its partitions, on a busy machine. */
    private static final Duration BEGINNING = Duration.ofSeconds(8);

    private final Topics topics;
    private final Progress progress;

    public CaughtUpOnKafka(Topics topics, Progress progress) {
        this.topics = topics;
        this.progress = progress;
    }

    @Override
    public boolean await(Topic topic, Duration bound, BooleanSupplier found) {
        if (found.getAsBoolean()) {
            return true;
        }
        var patience = progress.hasBegun() ? bound : bound.plus(BEGINNING);
        long deadline = System.nanoTime() + patience.toNanos();
        var ends = ends(topic, bound);
        try {
            return watch(ends, deadline, found);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return found.getAsBoolean();
        }
    }

    private boolean watch(
            Optional<Map<TopicPartition, Long>> ends, long deadline, BooleanSupplier found)
            throws InterruptedException {
        long until = deadline;
        boolean reached = false;
        while (true) {
            long seen = progress.version();
            if (!reached && ends.filter(progress::reached).isPresent()) {
                reached = true;
                until = Math.min(deadline - System.nanoTime(), GRACE.toNanos()) + System.nanoTime();
            }
            if (found.getAsBoolean()) {
                return true;
            }
            long left = until - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            progress.await(seen, left);
        }
    }

    /** Empty when the broker does not answer: then only the bound ends the waiting. */
    private Optional<Map<TopicPartition, Long>> ends(Topic topic, Duration patience) {
        try {
            return Optional.of(topics.ends(topic, patience.dividedBy(2)));
        } catch (KafkaException _) {
            return Optional.empty();
        }
    }
}
