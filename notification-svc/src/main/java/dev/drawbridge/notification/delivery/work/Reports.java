package dev.drawbridge.notification.delivery.work;

import dev.drawbridge.notification.delivery.OutgoingMessage.Kind;
import dev.drawbridge.notification.delivery.queue.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Counts what has been completed, and logs it where the topic wants it. */
@Component
final class Reports {

    private final MeterRegistry meters;
    private final DeliveryLog log;

    Reports(MeterRegistry meters, DeliveryLog log) {
        this.meters = meters;
        this.log = log;
    }

    /** After they have been committed. */
    void of(List<Completion> completed) {
        var sent =
                completed.stream()
                        .filter(c -> c.made() > 0)
                        .filter(c -> !(c.outcome() instanceof Outcome.Gathered))
                        .filter(c -> c.delivery().message().kind() == Kind.NOTIFICATION)
                        .toList();
        sent.forEach(this::count);
        sent.stream().filter(c -> c.retry() == null).forEach(log::write);
    }

    /** What its dead-letter queue should have got could not be written. */
    void notKept(Completion c) {
        if (c.deadLetter() != null) {
            meters.counter("sns.notifications.failed_to_redrive", tags(c)).increment();
        }
    }

    private void count(Completion c) {
        var tags = tags(c);
        meters.counter("sns.delivery.attempts", tags).increment();
        meters.timer("sns.delivery.attempt.duration", tags)
                .record(c.millis(), TimeUnit.MILLISECONDS);
        if (c.outcome() instanceof Outcome.Done) {
            meters.counter("sns.notifications.delivered", tags).increment();
            meters.timer("sns.delivery.latency", tags).record(dwell(c));
        } else if (c.retry() == null) {
            meters.counter("sns.notifications.failed", tags).increment();
            if (c.deadLetter() != null) {
                meters.counter("sns.notifications.redriven_to_dlq", tags).increment();
            }
        }
    }

    /** Never the message's id: there is no end of them. */
    private static Tags tags(Completion c) {
        return Tags.of(
                "protocol",
                c.delivery().recipient().protocol(),
                "topic",
                c.delivery().message().topicArn());
    }

    /** From the publishing to the answer. */
    static Duration dwell(Completion c) {
        var since = c.delivery().message().publishedAt();
        var dwell = Duration.between(since, c.at().plusMillis(c.millis()));
        return dwell.isNegative() ? Duration.ZERO : dwell;
    }
}
