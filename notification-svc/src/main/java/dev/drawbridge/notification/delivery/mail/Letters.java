package dev.drawbridge.notification.delivery.mail;

import dev.drawbridge.notification.delivery.Envelopes;
import dev.drawbridge.notification.delivery.Links;
import dev.drawbridge.notification.delivery.queue.Delivery;
import dev.drawbridge.notification.domain.topic.TopicAttributes;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The three mails, in SNS's words. */
@Component
final class Letters {

    private final Envelopes envelopes;
    private final Links links;
    private final ConnectionLetters connections;

    Letters(Envelopes envelopes, Links links, ConnectionLetters connections) {
        this.envelopes = envelopes;
        this.links = links;
        this.connections = connections;
    }

    static String subject(Delivery delivery) {
        var message = delivery.message();
        return switch (message.kind()) {
            case NOTIFICATION ->
                    Objects.requireNonNullElse(message.subject(), "AWS Notification Message");
            case SUBSCRIPTION_CONFIRMATION -> "AWS Notification - Subscription Confirmation";
            case UNSUBSCRIBE_CONFIRMATION -> "AWS Notification - Unsubscribe Confirmation";
        };
    }

    Letter of(Delivery delivery) {
        var message = delivery.message();
        return switch (message.kind()) {
            case NOTIFICATION -> notification(delivery);
            case SUBSCRIPTION_CONFIRMATION ->
                    new Letter(
                            "You have chosen to subscribe to the topic:\n" + message.topicArn(),
                            false,
                            "To confirm this subscription, click or visit the link below (If this was in error no action is necessary):",
                            "Confirm subscription",
                            confirm(delivery));
            case UNSUBSCRIBE_CONFIRMATION ->
                    new Letter(
                            "Your subscription to the topic below has been deactivated:\n"
                                    + message.topicArn(),
                            false,
                            "If this was not your intention, click or visit the link below to resubscribe:",
                            "Resubscribe",
                            confirm(delivery));
        };
    }

    private Letter notification(Delivery delivery) {
        var message = delivery.message();
        var told =
                connections
                        .of(message)
                        .orElseGet(() ->
                                new ConnectionLetters.Told(
                                        envelopes.text(message, delivery.recipient().protocol()),
                                        Extra.NONE));
        return new Letter(
                told.body(),
                told.extra(),
                true,
                "If you wish to stop receiving notifications from this topic, please click or visit the link below to unsubscribe:",
                "",
                links.unsubscribePage(
                        delivery.recipient().subscriptionArn(), delivery.recipient().endpoint()));
    }

    /** The very JSON that a webhook would get. */
    String json(Delivery delivery) {
        var version =
                delivery.topicAttributes().getOrDefault(TopicAttributes.SIGNATURE_VERSION, "1");
        return envelopes.json(delivery.message(), delivery.recipient(), version);
    }

    private String confirm(Delivery delivery) {
        var message = delivery.message();
        return links.confirmPage(
                message.topicArn(), envelopes.token(message, delivery.recipient()));
    }
}
