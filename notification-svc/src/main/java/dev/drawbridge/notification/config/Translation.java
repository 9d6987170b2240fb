package dev.drawbridge.notification.config;

import dev.drawbridge.axon.Translator;
import dev.drawbridge.events.Message;
import dev.drawbridge.events.NotificationEvent;
import dev.drawbridge.notification.domain.health.EndpointEvent;
import dev.drawbridge.notification.domain.message.SentMessageEvent;
import dev.drawbridge.notification.domain.subscription.Protocol;
import dev.drawbridge.notification.domain.subscription.SubscriptionEvent;
import dev.drawbridge.notification.domain.telling.ConnectionNotificationEvent;
import dev.drawbridge.notification.domain.topic.TopicEvent;
import java.util.List;

/** What the world is told of our events: all of them. */
final class Translation implements Translator {

    @Override
    public List<Message> translate(Object event) {
        return switch (event) {
            case TopicEvent topic -> List.of(fact(topic));
            case SubscriptionEvent subscription -> List.of(fact(subscription));
            case ConnectionNotificationEvent notification -> List.of(fact(notification));
            case SentMessageEvent message -> List.of(fact(message));
            case EndpointEvent endpoint -> List.of(EndpointTranslation.fact(endpoint));
            default -> throw new IllegalArgumentException("not an event of ours: " + event);
        };
    }

    private static NotificationEvent fact(TopicEvent event) {
        return switch (event) {
            case TopicEvent.TopicCreated(var arn, var owner, _, _) ->
                    new NotificationEvent.TopicCreated(arn, owner);
            case TopicEvent.TopicAttributeChanged(var arn, var owner, var name, var value) ->
                    new NotificationEvent.TopicAttributeChanged(arn, owner, name, value);
            case TopicEvent.TopicTagsChanged(var arn, var owner, var tags) ->
                    new NotificationEvent.TopicTagsChanged(arn, owner, tags);
            case TopicEvent.TopicDeleted(var arn, var owner) ->
                    new NotificationEvent.TopicDeleted(arn, owner);
        };
    }

    private static NotificationEvent fact(SubscriptionEvent event) {
        return switch (event) {
            case SubscriptionEvent.SubscriptionRequested e ->
                    new NotificationEvent.SubscriptionRequested(
                            e.subscriptionArn(),
                            e.topicArn(),
                            e.owner(),
                            e.protocol().wireName(),
                            Protocol.masked(e.endpoint()));
            case SubscriptionEvent.SubscriptionConfirmed(var arn, var topic, var owner, _, _) ->
                    new NotificationEvent.SubscriptionConfirmed(arn, topic, owner);
            case SubscriptionEvent.SubscriptionAttributeChanged(
                            var arn,
                            var topic,
                            var owner,
                            var name,
                            var value) ->
                    new NotificationEvent.SubscriptionAttributeChanged(
                            arn, topic, owner, name, value);
            case SubscriptionEvent.SubscriptionEnded(var arn, var topic, var owner, _, _, _) ->
                    new NotificationEvent.SubscriptionDeleted(arn, topic, owner);
        };
    }

    private static NotificationEvent fact(ConnectionNotificationEvent event) {
        return switch (event) {
            case ConnectionNotificationEvent.ConnectionNotificationCreated(
                            var id,
                            var owner,
                            _,
                            var subject,
                            var topic,
                            var events) ->
                    new NotificationEvent.ConnectionNotificationCreated(
                            id, owner, subject, topic, events);
            case ConnectionNotificationEvent.ConnectionNotificationModified(
                            var id,
                            var owner,
                            var topic,
                            var events) ->
                    new NotificationEvent.ConnectionNotificationModified(id, owner, topic, events);
            case ConnectionNotificationEvent.ConnectionNotificationDeleted(var id, var owner) ->
                    new NotificationEvent.ConnectionNotificationDeleted(id, owner);
        };
    }

    private static NotificationEvent fact(SentMessageEvent event) {
        return switch (event) {
            case SentMessageEvent.MessagePublished(
                            var id,
                            var topic,
                            var owner,
                            var stage,
                            var deliveries,
                            var filteredOut) ->
                    new NotificationEvent.MessagePublished(
                            id, topic, owner, stage, deliveries, filteredOut);
            case SentMessageEvent.PublishDenied(
                            var id,
                            var topic,
                            var owner,
                            var stage,
                            var reason) ->
                    new NotificationEvent.PublishDenied(id, topic, owner, stage, reason);
            case SentMessageEvent.MessageDelivered(
                            var id,
                            var topic,
                            var owner,
                            var subscription,
                            var attempts) ->
                    new NotificationEvent.MessageDelivered(
                            id, topic, owner, subscription, attempts);
            case SentMessageEvent.DeliveryFailed failed -> fact(failed);
            case SentMessageEvent.DeliveryReplayed(
                            var id,
                            var topic,
                            var owner,
                            var subscription) ->
                    new NotificationEvent.DeliveryReplayed(id, topic, owner, subscription);
            case SentMessageEvent.DeliveryDismissed(
                            var id,
                            var topic,
                            var owner,
                            var subscription) ->
                    new NotificationEvent.DeliveryDismissed(id, topic, owner, subscription);
        };
    }

    private static NotificationEvent fact(SentMessageEvent.DeliveryFailed e) {
        return new NotificationEvent.DeliveryFailed(
                e.messageId(),
                e.topicArn(),
                e.owner(),
                e.subscriptionArn(),
                e.attempts(),
                e.reason());
    }
}
