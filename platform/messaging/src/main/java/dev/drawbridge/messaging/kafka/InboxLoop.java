package dev.drawbridge.messaging.kafka;

import dev.drawbridge.events.Topic;
import dev.drawbridge.messaging.Subscription;
import dev.drawbridge.messaging.inbox.Messages;
import dev.drawbridge.messaging.inbox.Postponed;
import dev.drawbridge.messaging.inbox.Received;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Poll, handle, commit. Ends only when it is told to. */
final class InboxLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(InboxLoop.class);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final byte[] NOTHING = {};

    private final KafkaSettings settings;
    private final Subscription subscription;
    private final Topics topics;
    private final Messages messages;
    private final Progress progress;
    private final CountDownLatch told;
    private boolean complained;

    InboxLoop(
            KafkaSettings settings,
            Subscription subscription,
            Topics topics,
            Messages messages,
            Progress progress,
            CountDownLatch told) {
        this.settings = settings;
        this.subscription = subscription;
        this.topics = topics;
        this.messages = messages;
        this.progress = progress;
        this.told = told;
    }

    void stop() {
        told.countDown();
    }

    @Override
    public void run() {
        var pause = new Pause(told);
        while (pause.goesOn()) {
            try {
                topics.create(PATIENCE);
                read(pause);
            } catch (InterruptException e) {
                LOG.warn("the inbox is interrupted", e);
                return;
            } catch (RuntimeException | LinkageError e) {
                complain("the inbox of " + subscription.group() + " tries again", e);
                pause.rest();
            }
        }
    }

    private void read(Pause pause) {
        var consumer =
                new KafkaConsumer<byte[], byte[]>(settings.forConsumer(subscription.group()));
        var assignment = new Assignment(consumer);
        try {
            consumer.subscribe(
                    subscription.topics().stream().map(Topic::topicName).toList(), assignment);
            while (pause.goesOn()) {
                if (assignment.isNew()) {
                    surely(messages::resume, pause);
                }
                step(consumer, assignment, pause);
            }
        } finally {
            consumer.close(CloseOptions.timeout(Duration.ofSeconds(2)));
        }
    }

    private void step(KafkaConsumer<byte[], byte[]> consumer, Assignment assignment, Pause pause) {
        var received = new ArrayList<Received>();
        for (var record : consumer.poll(POLL)) {
            received.add(received(record));
        }
        if (!received.isEmpty()) {
            if (!surely(() -> messages.handle(List.copyOf(received)), pause)) {
                return;
            }
            assignment.handled(received);
            progress.handled(received.size());
        }
        assignment.commit();
        report(consumer);
        settled();
    }

    /**
     * However long the database is away, these messages stay in hand.
     *
     * @return false when told to stop before it was done
     */
    private boolean surely(Runnable work, Pause pause) {
        pause.begin();
        while (pause.goesOn()) {
            try {
                work.run();
                return true;
            } catch (Postponed e) {
                complain("messages wait for the database", e);
                pause.rest();
            }
        }
        return false;
    }

    private void report(KafkaConsumer<byte[], byte[]> consumer) {
        var positions = new HashMap<TopicPartition, Long>();
        long lag = 0;
        for (var partition : consumer.assignment()) {
            try {
                positions.put(partition, consumer.position(partition, Duration.ZERO));
                lag += consumer.currentLag(partition).orElse(0);
            } catch (TimeoutException _) {
                // Not known yet: this partition has not been reached.
            }
        }
        progress.at(positions, lag);
    }

    private static Received received(ConsumerRecord<byte[], byte[]> record) {
        return new Received(
                record.topic(),
                record.partition(),
                record.offset(),
                record.key(),
                record.value() == null ? NOTHING : record.value());
    }

    private void complain(String what, Throwable e) {
        if (!complained) {
            LOG.warn("{}: {}", what, e.toString());
            complained = true;
        } else {
            LOG.debug(what, e);
        }
    }

    private void settled() {
        if (complained) {
            LOG.info("the inbox of {} goes on", subscription.group());
            complained = false;
        }
    }
}
