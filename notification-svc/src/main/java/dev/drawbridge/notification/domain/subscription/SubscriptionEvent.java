package dev.drawbridge.notification.domain.subscription;

import dev.drawbridge.events.id.AccountId;

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
            boolean raw)
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
