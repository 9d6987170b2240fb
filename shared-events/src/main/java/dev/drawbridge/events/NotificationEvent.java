package dev.drawbridge.events;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.NotificationId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has happened on the telling side. Names of topics and subscriptions are their ARNs. */
public sealed interface NotificationEvent extends Message {

    sealed interface TopicEvent extends NotificationEvent {
        String topicArn();

        @Override
        default String stream() {
            return topicArn();
        }
    }

    record TopicCreated(String topicArn, AccountId owner) implements TopicEvent {}

    record TopicAttributeChanged(
            String topicArn, AccountId owner, String attributeName, String attributeValue)
            implements TopicEvent {}

    /** With all tags that it has now. */
    record TopicTagsChanged(String topicArn, AccountId owner, Map<String, String> tags)
            implements TopicEvent {}

    record TopicDeleted(String topicArn, AccountId owner) implements TopicEvent {}

    sealed interface SubscriptionEvent extends NotificationEvent {
        String subscriptionArn();

        @Override
        default String stream() {
            return subscriptionArn();
        }
    }

    /** With the endpoint it delivers to, any password in that masked. */
    record SubscriptionRequested(
            String subscriptionArn,
            String topicArn,
            AccountId owner,
            String protocol,
            String endpoint)
            implements SubscriptionEvent {}

    record SubscriptionConfirmed(String subscriptionArn, String topicArn, AccountId owner)
            implements SubscriptionEvent {}

    record SubscriptionDeleted(String subscriptionArn, String topicArn, AccountId owner)
            implements SubscriptionEvent {}

    /**
     * @param attributeValue empty for the default
     */
    record SubscriptionAttributeChanged(
            String subscriptionArn,
            String topicArn,
            AccountId owner,
            String attributeName,
            String attributeValue)
            implements SubscriptionEvent {}

    sealed interface ConnectionNotificationEvent extends NotificationEvent {
        NotificationId connectionNotificationId();

        @Override
        default String stream() {
            return connectionNotificationId().value();
        }
    }

    /**
     * @param subject the service id or the endpoint id it listens to
     * @param connectionEvents out of Accept, Connect, Delete, Reject
     */
    record ConnectionNotificationCreated(
            NotificationId connectionNotificationId,
            AccountId owner,
            String subject,
            String topicArn,
            List<String> connectionEvents)
            implements ConnectionNotificationEvent {}

    record ConnectionNotificationModified(
            NotificationId connectionNotificationId,
            AccountId owner,
            String topicArn,
            List<String> connectionEvents)
            implements ConnectionNotificationEvent {}

    record ConnectionNotificationDeleted(NotificationId connectionNotificationId, AccountId owner)
            implements ConnectionNotificationEvent {}

    /** A fact about one message, in a stream of its own. */
    sealed interface SentMessageEvent extends NotificationEvent {
        String messageId();

        String topicArn();

        @Override
        default String stream() {
            return messageId();
        }
    }

    /**
     * A message was taken and its deliveries are stored.
     *
     * @param stage the connection event it tells of, or {@code Publish} for one sent by hand
     * @param filteredOut how many subscribers did not want it; null in facts of earlier times
     */
    record MessagePublished(
            String messageId,
            String topicArn,
            AccountId owner,
            String stage,
            int deliveries,
            @Nullable Integer filteredOut)
            implements SentMessageEvent {}

    /** The topic's policy did not let it in: nothing was delivered. */
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

    /** A fact about how a subscription's endpoint fares, in a stream of its own. */
    sealed interface EndpointEvent extends NotificationEvent {
        String subscriptionArn();

        String topicArn();

        AccountId owner();

        @Override
        default String stream() {
            return subscriptionArn() + "/endpoint";
        }
    }

    /**
     * It fails so much that it will be disabled if this goes on.
     *
     * @param percent how much of the way there has been gone
     */
    record EndpointWarned(
            String subscriptionArn, String topicArn, AccountId owner, int percent, String reason)
            implements EndpointEvent {}

    /** Nothing is sent any more: messages are kept as skipped. */
    record EndpointDisabled(String subscriptionArn, String topicArn, AccountId owner, String reason)
            implements EndpointEvent {}

    /** By its owner: messages are kept as skipped. */
    record EndpointMuted(String subscriptionArn, String topicArn, AccountId owner)
            implements EndpointEvent {}

    record EndpointEnabled(String subscriptionArn, String topicArn, AccountId owner)
            implements EndpointEvent {}

    /**
     * @param choice which one: schedule or secret
     * @param value what was chosen; of a secret only that there is a new one
     */
    record EndpointChoiceMade(
            String subscriptionArn, String topicArn, AccountId owner, String choice, String value)
            implements EndpointEvent {}
}
