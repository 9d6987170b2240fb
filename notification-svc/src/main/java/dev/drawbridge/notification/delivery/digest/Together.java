package dev.drawbridge.notification.delivery.digest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.drawbridge.notification.delivery.Envelopes;
import dev.drawbridge.notification.delivery.queue.Delivery;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Several messages to one subscriber, written as one. */
@Component
public final class Together {

    private final Envelopes envelopes;
    private final Clock clock;

    Together(Envelopes envelopes, Clock clock) {
        this.envelopes = envelopes;
        this.clock = clock;
    }

    /** The same ones have the same id each time, so that a mail that comes twice can be told. */
    public Delivery of(List<Delivery> deliveries) {
        var first = deliveries.getFirst();
        if (deliveries.size() == 1) {
            return first;
        }
        var ids =
                deliveries.stream()
                        .map(delivery -> delivery.message().id().toString())
                        .collect(Collectors.joining(" "));
        var digest =
                Item.digest(
                        UUID.nameUUIDFromBytes(ids.getBytes(UTF_8)),
                        first.message().topicArn(),
                        deliveries.stream().map(this::item).toList(),
                        clock.instant());
        return new Delivery(
                first.id(),
                first.lease(),
                first.progress(),
                true,
                first.recipient(),
                digest,
                first.topicAttributes(),
                first.terms());
    }

    private Item item(Delivery delivery) {
        var message = delivery.message();
        return new Item(
                message.id().toString(),
                message.subject(),
                envelopes.text(message, delivery.recipient().protocol()),
                message.publishedAt());
    }
}
