package dev.drawbridge.console.live;

import dev.drawbridge.console.live.Story.Mark;
import dev.drawbridge.events.NotificationEvent;
import dev.drawbridge.events.NotificationEvent.ConnectionNotificationCreated;
import dev.drawbridge.events.NotificationEvent.ConnectionNotificationDeleted;
import dev.drawbridge.events.NotificationEvent.ConnectionNotificationEvent;
import dev.drawbridge.events.NotificationEvent.ConnectionNotificationModified;
import dev.drawbridge.events.NotificationEvent.DeliveryFailed;
import dev.drawbridge.events.NotificationEvent.MessageDelivered;
import dev.drawbridge.events.NotificationEvent.MessagePublished;
import dev.drawbridge.events.NotificationEvent.PublishDenied;
import dev.drawbridge.events.NotificationEvent.SentMessageEvent;
import dev.drawbridge.events.NotificationEvent.SubscriptionAttributeChanged;
import dev.drawbridge.events.NotificationEvent.SubscriptionConfirmed;
import dev.drawbridge.events.NotificationEvent.SubscriptionDeleted;
import dev.drawbridge.events.NotificationEvent.SubscriptionEvent;
import dev.drawbridge.events.NotificationEvent.SubscriptionRequested;
import dev.drawbridge.events.NotificationEvent.TopicAttributeChanged;
import dev.drawbridge.events.NotificationEvent.TopicCreated;
import dev.drawbridge.events.NotificationEvent.TopicDeleted;
import dev.drawbridge.events.NotificationEvent.TopicEvent;
import dev.drawbridge.events.NotificationEvent.TopicTagsChanged;

/** What the telling side has to tell. */
final class NotificationStory {

    private NotificationStory() {}

    static Story of(NotificationEvent fact) {
        return switch (fact) {
            case TopicEvent topic -> topic(topic, Arn.last(topic.topicArn()));
            case SubscriptionEvent subscription -> subscription(subscription);
            case ConnectionNotificationEvent notification -> notification(notification);
            case SentMessageEvent message -> message(message, Arn.last(message.topicArn()));
            case NotificationEvent.EndpointEvent endpoint ->
                    endpoint(endpoint, Arn.last(endpoint.topicArn()));
        };
    }

    private static Story topic(TopicEvent fact, String topic) {
        return switch (fact) {
            case TopicCreated _ -> Story.of(Mark.NOTE, "Topic %s was created", topic);
            case TopicAttributeChanged e ->
                    Story.of(Mark.NOTE, "%s of topic %s changed", e.attributeName(), topic);
            case TopicTagsChanged _ -> Story.of(Mark.NOTE, "The tags of topic %s changed", topic);
            case TopicDeleted _ -> Story.of(Mark.GONE, "Topic %s was deleted", topic);
        };
    }

    private static Story subscription(SubscriptionEvent fact) {
        return switch (fact) {
            case SubscriptionRequested e ->
                    Story.of(
                            Mark.WAIT,
                            "%s is asked to confirm topic %s",
                            e.endpoint(),
                            Arn.last(e.topicArn()));
            case SubscriptionConfirmed e ->
                    Story.of(
                            Mark.OK,
                            "A subscription of topic %s is confirmed",
                            Arn.last(e.topicArn()));
            case SubscriptionAttributeChanged e ->
                    Story.of(
                            Mark.NOTE,
                            "%s of a subscription of topic %s changed",
                            e.attributeName(),
                            Arn.last(e.topicArn()));
            case SubscriptionDeleted e ->
                    Story.of(Mark.GONE, "A subscription of topic %s ended", Arn.last(e.topicArn()));
        };
    }

    private static Story notification(ConnectionNotificationEvent fact) {
        return switch (fact) {
            case ConnectionNotificationCreated e ->
                    Story.of(
                            Mark.NOTE,
                            "Topic %s will hear of %s at %s",
                            Arn.last(e.topicArn()),
                            String.join(", ", e.connectionEvents()),
                            e.subject());
            case ConnectionNotificationModified e ->
                    Story.of(
                            Mark.NOTE,
                            "%s now tells topic %s of %s",
                            e.connectionNotificationId(),
                            Arn.last(e.topicArn()),
                            String.join(", ", e.connectionEvents()));
            case ConnectionNotificationDeleted e ->
                    Story.of(Mark.GONE, "%s was deleted", e.connectionNotificationId());
        };
    }

    private static Story message(SentMessageEvent fact, String topic) {
        return switch (fact) {
            case MessagePublished e ->
                    Story.of(
                            Mark.TELL,
                            "%s is told to %s of topic %s",
                            e.stage(),
                            e.deliveries() == 1 ? "1 subscriber" : e.deliveries() + " subscribers",
                            topic);
            case PublishDenied e ->
                    Story.of(
                            Mark.NO,
                            "%s was not told: topic %s does not let it in (%s)",
                            e.stage(),
                            topic,
                            e.reason());
            case MessageDelivered e ->
                    Story.of(
                            Mark.OK,
                            "A message of topic %s was delivered%s",
                            topic,
                            e.attempts() > 1 ? " at attempt " + e.attempts() : "");
            case DeliveryFailed e ->
                    Story.of(
                            Mark.NO,
                            "A message of topic %s was not delivered in %d attempts: %s",
                            topic,
                            e.attempts(),
                            e.reason());
            case NotificationEvent.DeliveryReplayed _ ->
                    Story.of(Mark.TELL, "A message of topic %s is sent once more", topic);
            case NotificationEvent.DeliveryDismissed _ ->
                    Story.of(Mark.TELL, "A message of topic %s is not sent any more", topic);
        };
    }

    private static Story endpoint(NotificationEvent.EndpointEvent fact, String topic) {
        return switch (fact) {
            case NotificationEvent.EndpointWarned e ->
                    Story.of(
                            Mark.WAIT,
                            "An endpoint of topic %s fails: %d %% of the way to being disabled (%s)",
                            topic,
                            e.percent(),
                            e.reason());
            case NotificationEvent.EndpointDisabled e ->
                    Story.of(
                            Mark.NO, "An endpoint of topic %s was disabled: %s", topic, e.reason());
            case NotificationEvent.EndpointMuted _ ->
                    Story.of(Mark.GONE, "An endpoint of topic %s was muted", topic);
            case NotificationEvent.EndpointEnabled _ ->
                    Story.of(Mark.OK, "An endpoint of topic %s was enabled", topic);
            case NotificationEvent.EndpointChoiceMade e ->
                    Story.of(
                            Mark.NOTE,
                            "An endpoint of topic %s has a new %s: %s",
                            topic,
                            e.choice(),
                            e.value());
        };
    }
}
