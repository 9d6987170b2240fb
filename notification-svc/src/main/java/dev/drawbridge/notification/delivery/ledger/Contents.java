package dev.drawbridge.notification.delivery.ledger;

import dev.drawbridge.notification.delivery.OutgoingMessage.Kind;
import dev.drawbridge.notification.delivery.queue.Delivery;
import dev.drawbridge.notification.delivery.queue.DeliveryRows;
import dev.drawbridge.notification.delivery.queue.Sender;
import dev.drawbridge.notification.domain.message.MessageAttribute;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a subscriber gets of a delivery; what a dead-letter queue keeps stays as it was then. */
@Component
public final class Contents {

    /**
     * @param attributes of the message, which a raw delivery does not carry
     */
    public record Content(String type, String text, List<MessageAttribute> attributes) {}

    private final JdbcClient jdbc;
    private final DeliveryRows rows;
    private final List<Sender> senders;

    Contents(JdbcClient jdbc, DeliveryRows rows, List<Sender> senders) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.senders = senders;
    }

    /** Empty for questions: their token would confirm a subscription in its owner's name. */
    public Optional<Content> of(long deliveryId) {
        return rows.find(deliveryId)
                .filter(delivery -> delivery.message().kind() == Kind.NOTIFICATION)
                .map(delivery -> {
                    var content = kept(deliveryId).orElseGet(() -> written(delivery));
                    return new Content(
                            content.type(), content.text(), delivery.message().attributes());
                });
    }

    private Optional<Sender.Content> kept(long deliveryId) {
        return jdbc.sql(
                        "select content_type, content from dead_letter_content where delivery_id = ?")
                .param(deliveryId)
                .query((row, _) -> new Sender.Content(row.getString(1), row.getString(2)))
                .optional();
    }

    private Sender.Content written(Delivery delivery) {
        return senders.stream()
                .filter(sender -> sender.protocols().contains(delivery.recipient().protocol()))
                .findFirst()
                .map(sender -> sender.content(delivery))
                .orElseGet(() -> new Sender.Content("text/plain", delivery.message().body()));
    }
}
