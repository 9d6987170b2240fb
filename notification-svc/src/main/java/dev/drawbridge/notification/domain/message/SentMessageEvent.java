package dev.drawbridge.notification.domain.message;

import dev.drawbridge.events.id.AccountId;

/** What became of a message, in a stream of its own. */
public sealed interface SentMessageEvent {

    String messageId();

    /**
     * @param filteredOut how many have confirmed and did not want it
     */
    record MessagePublished(
            String messageId,
            String topicArn,
            AccountId owner,
            String stage,
            int deliveries,
            int filteredOut)
            implements SentMessageEvent {}

    record PublishDenied(
            String messageId, String topicArn, AccountId owner, String stage, String reason)
            implements SentMessageEvent {}

    record MessageDelivered(
            String messageId,
            String topicArn,
            AccountId owner,
            String subscriptionArn,
            int attempts)
            implements SentMessageEvent {}

    record DeliveryFailed(
            String messageId,
            String topicArn,
            AccountId owner,
            String subscriptionArn,
            int attempts,
            String reason)
            implements SentMessageEvent {}

    /** Somebody had it sent once more. */
    record DeliveryReplayed(
            String messageId, String topicArn, AccountId owner, String subscriptionArn)
            implements SentMessageEvent {}

    /** Somebody gave it up: it had failed or been skipped. */
    record DeliveryDismissed(
            String messageId, String topicArn, AccountId owner, String subscriptionArn)
            implements SentMessageEvent {}
}
