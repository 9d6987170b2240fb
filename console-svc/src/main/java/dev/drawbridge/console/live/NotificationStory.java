package dev.drawbridge.console.live;

import dev.drawbridge.console.live.Story.Mark;
import dev.drawbridge.events.NotificationEvent;
import dev.drawbridge.events.NotificationEvent.ConnectionNotificationCreated;
import dev.drawbridge.events.NotificationEvent.ConnectionNotificationDeleted;
import dev.drawbridge.events.NotificationEvent.ConnectionNotificationModified;
import dev.drawbridge.events.NotificationEvent.DeliveryFailed;
import dev.drawbridge.events.NotificationEvent.MessageDelivered;
import dev.drawbridge.events.NotificationEvent.MessagePublished;
import dev.drawbridge.events.NotificationEvent.PublishDenied;
import dev.drawbridge.events.NotificationEvent.SubscriptionConfirmed;
import dev.drawbridge.events.NotificationEvent.SubscriptionDeleted;
import dev.drawbridge.events.NotificationEvent.SubscriptionRequested;
import dev.drawbridge.events.NotificationEvent.TopicAttributeChanged;
import dev.drawbridge.events.NotificationEvent.TopicCreated;
import dev.drawbridge.events.NotificationEvent.TopicDeleted;

/** What the telling side has to tell. */
final class NotificationStory {

    private NotificationStory() {}

    static Story of(NotificationEvent fact) {
        return switch (fact) {
            case TopicCreated e -> Story.of(Mark.NOTE, "Topic %s was created", topic(e.topicArn()));
            case TopicAttributeChanged e ->
                    Story.of(
                            Mark.NOTE,
                            "%s of topic %s changed",
                            e.attributeName(),
                            topic(e.topicArn()));
            case TopicDeleted e -> Story.of(Mark.GONE, "Topic %s was deleted", topic(e.topicArn()));
            case SubscriptionRequested e ->
                    Story.of(
                            Mark.WAIT,
                            "%s %s is asked to confirm topic %s",
                            e.protocol(),
                            e.endpoint(),
                            topic(e.topicArn()));
            case SubscriptionConfirmed e ->
                    Story.of(
                            Mark.OK,
                            "A subscription of topic %s is confirmed",
                            topic(e.topicArn()));
            case SubscriptionDeleted e ->
                    Story.of(Mark.GONE, "A subscription of topic %s ended", topic(e.topicArn()));
            case ConnectionNotificationCreated e ->
                    Story.of(
                            Mark.NOTE,
                            "Topic %s will hear of %s at %s",
                            topic(e.topicArn()),
                            String.join(", ", e.connectionEvents()),
                            e.subject());
            case ConnectionNotificationModified e ->
                    Story.of(
                            Mark.NOTE,
                            "%s now tells topic %s of %s",
                            e.connectionNotificationId(),
                            topic(e.topicArn()),
                            String.join(", ", e.connectionEvents()));
            case ConnectionNotificationDeleted e ->
                    Story.of(Mark.GONE, "%s was deleted", e.connectionNotificationId());
            case MessagePublished e ->
                    Story.of(
                            Mark.TELL,
                            "%s is told to %s of topic %s",
                            e.stage(),
                            e.deliveries() == 1 ? "1 subscriber" : e.deliveries() + " subscribers",
                            topic(e.topicArn()));
            case PublishDenied e ->
                    Story.of(
                            Mark.NO,
                            "%s was not told: topic %s does not let it in (%s)",
                            e.stage(),
                            topic(e.topicArn()),
                            e.reason());
            case MessageDelivered e ->
                    Story.of(
                            Mark.OK,
                            "A message of topic %s arrived%s",
                            topic(e.topicArn()),
                            e.attempts() > 1 ? " at attempt " + e.attempts() : "");
            case DeliveryFailed e ->
                    Story.of(
                            Mark.NO,
                            "A message of topic %s did not arrive after %d attempts: %s",
                            topic(e.topicArn()),
                            e.attempts(),
                            e.reason());
        };
    }

    private static String topic(String arn) {
        return Arn.last(arn);
    }
}
