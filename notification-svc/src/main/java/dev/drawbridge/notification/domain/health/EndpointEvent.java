package dev.drawbridge.notification.domain.health;

import dev.drawbridge.events.id.AccountId;

/** What happened to a subscription's endpoint, in a stream of its own. */
public sealed interface EndpointEvent {

    String subscriptionArn();

    record EndpointWarned(
            String subscriptionArn, String topicArn, AccountId owner, int percent, String reason)
            implements EndpointEvent {}

    record EndpointDisabled(String subscriptionArn, String topicArn, AccountId owner, String reason)
            implements EndpointEvent {}

    record EndpointMuted(String subscriptionArn, String topicArn, AccountId owner)
            implements EndpointEvent {}

    record EndpointEnabled(String subscriptionArn, String topicArn, AccountId owner)
            implements EndpointEvent {}

    record EndpointChoiceMade(
            String subscriptionArn, String topicArn, AccountId owner, String choice, String value)
            implements EndpointEvent {}
}
