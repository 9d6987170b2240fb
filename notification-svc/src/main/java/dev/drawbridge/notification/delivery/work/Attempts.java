package dev.drawbridge.notification.delivery.work;

import dev.drawbridge.notification.delivery.OutgoingMessage.Kind;
import dev.drawbridge.notification.delivery.ledger.Redrive;
import dev.drawbridge.notification.delivery.queue.Delivery;
import dev.drawbridge.notification.delivery.queue.Outcome;
import dev.drawbridge.notification.delivery.queue.Sender;
import dev.drawbridge.notification.domain.retry.NextTry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Makes one attempt and says what follows from it. */
@Component
final class Attempts {

    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);

    private final Map<String, Sender> senders = new HashMap<>();
    private final Clock clock;
    private final RandomGenerator random = RandomGenerator.getDefault();

    Attempts(List<Sender> senders, Clock clock) {
        this.clock = clock;
        senders.forEach(sender -> sender.protocols().forEach(p -> this.senders.put(p, sender)));
    }

    /**
     * An attempt takes half a lease at most. Begun later, as after the machine slept, it could
     * still be on its way when another worker has sent this one and those that follow it.
     */
    boolean inTime(List<Delivery> deliveries, Instant beginBy) {
        boolean inTime = clock.instant().isBefore(beginBy);
        if (!inTime) {
            LOG.warn(
                    "Delivery {} was claimed too long ago and waits for another",
                    deliveries.getFirst().id());
        }
        return inTime;
    }

    /**
     * @param together to one subscriber, mostly a single one
     */
    List<Completion> make(List<Delivery> together) {
        var at = clock.instant();
        var first = together.getFirst();
        var sender = senders.get(first.recipient().protocol());
        if (sender == null || !first.wanted()) {
            var why = sender == null ? "nothing sends by this protocol" : unwanted(first);
            return together.stream()
                    .map(one -> new Completion(one, new Outcome.Unwanted(why), at, 0, null, null))
                    .toList();
        }
        long began = System.nanoTime();
        var outcome = send(sender, together);
        var took = Duration.ofNanos(System.nanoTime() - began);
        return together.stream().map(one -> completion(sender, one, outcome, at, took)).toList();
    }

    private Completion completion(
            Sender sender, Delivery delivery, Outcome outcome, Instant at, Duration took) {
        var wait = wait(sender, delivery, outcome);
        return new Completion(
                delivery,
                outcome,
                at,
                took.toMillis(),
                wait == null ? null : new Completion.Retry(clock.instant().plus(wait), wait),
                wait == null && failed(outcome) ? deadLetter(sender, delivery) : null);
    }

    private static boolean failed(Outcome outcome) {
        return !(outcome instanceof Outcome.Done || outcome instanceof Outcome.Gathered);
    }

    private static Completion.@Nullable DeadLetter deadLetter(Sender sender, Delivery delivery) {
        if (delivery.message().kind() != Kind.NOTIFICATION) {
            return null;
        }
        return Redrive.target(delivery.terms().attributes().get("RedrivePolicy"))
                .map(target -> new Completion.DeadLetter(target, content(sender, delivery)))
                .orElse(null);
    }

    private static Sender.Content content(Sender sender, Delivery delivery) {
        try {
            return sender.content(delivery);
        } catch (RuntimeException unwritable) {
            return new Sender.Content("text/plain; charset=UTF-8", delivery.message().body());
        }
    }

    private static String unwanted(Delivery delivery) {
        return delivery.terms().standing().equals("active")
                ? "the subscription has ended"
                : "the endpoint is " + delivery.terms().standing();
    }

    private static Outcome send(Sender sender, List<Delivery> together) {
        try {
            return together.size() == 1 ? sender.send(together.getFirst()) : sender.send(together);
        } catch (RuntimeException defect) {
            // A message that we cannot even write must not be claimed again and again for ever.
            LOG.error("Delivery {} cannot be sent", together.getFirst().id(), defect);
            return new Outcome.Retriable(null, defect.toString());
        }
    }

    private @Nullable Duration wait(Sender sender, Delivery delivery, Outcome outcome) {
        return outcome instanceof Outcome.Retriable failure
                ? NextTry.after(
                                sender.retries(delivery),
                                delivery.progress().tries(),
                                delivery.progress().waited(),
                                Optional.ofNullable(failure.retryAfter()),
                                random.nextDouble())
                        .orElse(null)
                : null;
    }
}
