package dev.drawbridge.notification.domain.subscription;

import dev.drawbridge.events.id.AccountId;
import java.time.Instant;
import java.util.Map;

/** What can be ordered of a subscription. */
public sealed interface SubscriptionCommand {

    String subscriptionArn();

    /**
     * @param principal ARN of who subscribes
     * @param attributes only those the caller gave
     */
    record Request(
            String subscriptionArn,
            String topicArn,
            AccountId owner,
            String principal,
            Protocol protocol,
            String endpoint,
            Map<String, String> attributes)
            implements SubscriptionCommand {}

    /** Someone subscribed again: it is the same subscription, if he asks for the same. */
    record Repeat(String subscriptionArn, Map<String, String> attributes)
            implements SubscriptionCommand {}

    /**
     * @param value empty for the default
     */
    record SetAttribute(String subscriptionArn, String name, String value)
            implements SubscriptionCommand {}

    /**
     * @param issuedAt when the token was made
     * @param restores whether the token was sent in reply to an end by link
     * @param authenticated whether the caller has shown credentials
     */
    record Confirm(
            String subscriptionArn,
            Instant issuedAt,
            boolean restores,
            boolean authenticated,
            boolean authenticateOnUnsubscribe)
            implements SubscriptionCommand {}

    /** By a link without credentials, or by someone who may. */
    record End(String subscriptionArn, boolean byLink) implements SubscriptionCommand {}
}
