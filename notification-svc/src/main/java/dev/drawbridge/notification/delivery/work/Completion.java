package dev.drawbridge.notification.delivery.work;

import dev.drawbridge.notification.delivery.queue.Delivery;
import dev.drawbridge.notification.delivery.queue.Outcome;
import dev.drawbridge.notification.delivery.queue.Sender;
import dev.drawbridge.notification.domain.health.Tried;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What has become of a claimed delivery.
 *
 * @param at when the attempt began
 * @param retry null when it is finished
 * @param deadLetter where it has failed for good and the subscription has a queue for that
 */
record Completion(
        Delivery delivery,
        Outcome outcome,
        Instant at,
        long millis,
        @Nullable Retry retry,
        @Nullable DeadLetter deadLetter) {

    record DeadLetter(String target, Sender.Content content) {}

    record Retry(Instant at, Duration pause) {}

    @Nullable Instant retryAt() {
        return retry == null ? null : retry.at();
    }

    long waited() {
        return retry == null ? 0 : retry.pause().toMillis();
    }

    /** Where nothing was sent nothing was tried. */
    int made() {
        return outcome instanceof Outcome.Unwanted ? 0 : 1;
    }

    String state() {
        if (retry != null) {
            return "open";
        }
        return switch (outcome) {
            case Outcome.Done _, Outcome.Gathered _ -> "delivered";
            case Outcome.Unwanted _ -> "skipped";
            case Outcome.Retriable _, Outcome.Hopeless _ -> "failed";
        };
    }

    /** Whether it has failed for good, with others behind it. */
    boolean failsBeforeOthers() {
        return state().equals("failed") && mayBeFollowed();
    }

    /**
     * @param blocking subscriptions where that holds back the others
     */
    boolean blocks(Set<String> blocking) {
        return failsBeforeOthers() && blocking.contains(delivery.recipient().subscriptionArn());
    }

    /** Nothing has failed before, unless it was sent once more. */
    boolean mayHaveBlocked() {
        return mayBeFollowed() && delivery.progress().beganAt() > 0;
    }

    /** One that has a key of its own goes before no other. */
    boolean mayBeFollowed() {
        var message = delivery.message();
        return !message.orderingKey().equals(message.id().toString());
    }

    Tried tried() {
        return new Tried(
                at,
                at.plusMillis(millis),
                outcome instanceof Outcome.Done,
                outcome.status(),
                outcome.detail(),
                lot(delivery.id()));
    }

    /**
     * Neighbours are far from each other: multiples of the golden ratio, without their whole part.
     */
    private static double lot(long id) {
        return ((id * 0x9E3779B97F4A7C15L) >>> 11) * 0x1p-53;
    }

    int attempt() {
        return delivery.attempts() + 1;
    }

    /** Whose they are. */
    static List<String> subscriptions(List<Completion> batch, Predicate<Completion> which) {
        return batch.stream()
                .filter(which)
                .map(c -> c.delivery().recipient().subscriptionArn())
                .distinct()
                .toList();
    }
}
