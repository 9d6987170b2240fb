package dev.drawbridge.notification.domain.subscription;

import dev.drawbridge.events.id.AccountId;
import java.util.Map;
import java.util.Objects;

/** What has happened to a subscription. */
public sealed interface SubscriptionEvent {

    String subscriptionArn();

    record SubscriptionRequested(
            String subscriptionArn,
            String topicArn,
            AccountId owner,
            String principal,
            Protocol protocol,
            String endpoint,
            boolean raw,
            Map<String, String> attributes)
            implements SubscriptionEvent {

        /** In earlier times there was but one attribute. */
        public SubscriptionRequested {
            attributes =
                    Objects.requireNonNullElseGet(
                            attributes, () -> SubscriptionAttributes.onlyRaw(raw));
        }
    }

    /**
     * @param value empty for the default
     */
    record SubscriptionAttributeChanged(
            String subscriptionArn, String topicArn, AccountId owner, String name, String value)
            implements SubscriptionEvent {}

    record SubscriptionConfirmed(
            String subscriptionArn,
            String topicArn,
            AccountId owner,
            boolean authenticated,
            boolean authenticateOnUnsubscribe)
            implements SubscriptionEvent {}

    record SubscriptionEnded(
            String subscriptionArn,
            String topicArn,
            AccountId owner,
            Protocol protocol,
            String endpoint,
            boolean byLink)
            implements SubscriptionEvent {}
}
