package dev.drawbridge.notification.domain.topic;

import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.notification.domain.Refusal.TopicExistsWithOtherAttributes;
import dev.drawbridge.notification.domain.Refusal.TopicNotFound;
import dev.drawbridge.notification.domain.topic.Topic.Absent;
import dev.drawbridge.notification.domain.topic.Topic.Active;
import dev.drawbridge.notification.domain.topic.TopicCommand.Create;
import dev.drawbridge.notification.domain.topic.TopicCommand.Delete;
import dev.drawbridge.notification.domain.topic.TopicCommand.SetAttribute;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicAttributeChanged;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicCreated;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicDeleted;
import java.util.Map;

/** Creating twice is the same topic, unless it is asked to differ; deleting twice is deleted. */
public final class TopicDecider {

    private TopicDecider() {}

    public static Decision<TopicEvent> decide(TopicCommand command, Topic topic) {
        return switch (topic) {
            case Absent _ -> decide(command);
            case Active active -> decide(command, active);
        };
    }

    private static Decision<TopicEvent> decide(TopicCommand command) {
        return switch (command) {
            case Create(var arn, var owner, var attributes) ->
                    Decision.events(new TopicCreated(arn, owner, attributes));
            case SetAttribute set -> Decision.refuse(new TopicNotFound(set.topicArn()));
            case Delete _ -> Decision.nothing();
        };
    }

    private static Decision<TopicEvent> decide(TopicCommand command, Active topic) {
        return switch (command) {
            case Create create ->
                    agrees(topic.attributes(), create.attributes())
                            ? Decision.nothing()
                            : Decision.refuse(
                                    new TopicExistsWithOtherAttributes(create.topicArn()));
            case SetAttribute(var arn, var name, var value) ->
                    value.equals(topic.attributes().get(name))
                            ? Decision.nothing()
                            : Decision.events(
                                    new TopicAttributeChanged(arn, topic.owner(), name, value));
            case Delete delete ->
                    Decision.events(new TopicDeleted(delete.topicArn(), topic.owner()));
        };
    }

    private static boolean agrees(Map<String, String> present, Map<String, String> asked) {
        return asked.entrySet().stream()
                .allMatch(entry -> entry.getValue().equals(present.get(entry.getKey())));
    }
}
