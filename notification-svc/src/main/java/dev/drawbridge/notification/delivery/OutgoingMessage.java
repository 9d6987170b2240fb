package dev.drawbridge.notification.delivery;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.domain.message.MessageAttribute;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that has been let in.
 *
 * @param owner of the topic
 * @param stage the connection event it tells of, or {@code Publish}
 * @param perProtocol the body is a JSON object with a text per protocol
 * @param orderingKey deliveries of one key reach a subscriber in order
 * @param circumstances principal, account, correlation and causation of the publishing
 */
public record OutgoingMessage(
        UUID id,
        Kind kind,
        String topicArn,
        AccountId owner,
        String stage,
        @Nullable String subject,
        String body,
        boolean perProtocol,
        List<MessageAttribute> attributes,
        Instant publishedAt,
        String orderingKey,
        Map<String, String> circumstances) {

    /** The stage of a mail that several messages were gathered in. */
    public static final String DIGEST = "Digest";

    /** Named as SNS names them in {@code Type}. */
    public enum Kind {
        NOTIFICATION("Notification"),
        SUBSCRIPTION_CONFIRMATION("SubscriptionConfirmation"),
        UNSUBSCRIBE_CONFIRMATION("UnsubscribeConfirmation");

        private final String type;

        Kind(String type) {
            this.type = type;
        }

        public String type() {
            return type;
        }
    }
}
