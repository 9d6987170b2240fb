package dev.drawbridge.notification.domain.topic;

import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.notification.domain.Refusal.ChangedMeanwhile;
import dev.drawbridge.notification.domain.Refusal.TaggedNotFound;
import dev.drawbridge.notification.domain.Refusal.TooManyTags;
import dev.drawbridge.notification.domain.Refusal.TopicExistsWithOtherAttributes;
import dev.drawbridge.notification.domain.Refusal.TopicExistsWithOtherTags;
import dev.drawbridge.notification.domain.Refusal.TopicNotFound;
import dev.drawbridge.notification.domain.topic.Topic.Absent;
import dev.drawbridge.notification.domain.topic.Topic.Active;
import dev.drawbridge.notification.domain.topic.TopicCommand.AddTags;
import dev.drawbridge.notification.domain.topic.TopicCommand.ChangePolicy;
import dev.drawbridge.notification.domain.topic.TopicCommand.Create;
import dev.drawbridge.notification.domain.topic.TopicCommand.Delete;
import dev.drawbridge.notification.domain.topic.TopicCommand.RemoveTags;
import dev.drawbridge.notification.domain.topic.TopicCommand.SetAttribute;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicAttributeChanged;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicCreated;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicDeleted;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicTagsChanged;
import java.util.Map;
import java.util.TreeMap;

/** Creating twice is the same topic, unless it is asked to differ; deleting twice is deleted. */
public final class TopicDecider {

    private static final int MOST_TAGS = 50;

    private TopicDecider() {}

    public static Decision<TopicEvent> decide(TopicCommand command, Topic topic) {
        return switch (topic) {
            case Absent _ -> decide(command);
            case Active active -> decide(command, active);
        };
    }

    private static Decision<TopicEvent> decide(TopicCommand command) {
        return switch (command) {
            case Create(var arn, var owner, var attributes, var tags) ->
                    tags.size() > MOST_TAGS
                            ? Decision.refuse(new TooManyTags(arn))
                            : Decision.events(
                                    new TopicCreated(
                                            arn, owner, TopicAttributes.chosen(attributes), tags));
            case SetAttribute set -> Decision.refuse(new TopicNotFound(set.topicArn()));
            case ChangePolicy change -> Decision.refuse(new TopicNotFound(change.topicArn()));
            case AddTags add -> Decision.refuse(new TaggedNotFound(add.topicArn()));
            case RemoveTags remove -> Decision.refuse(new TaggedNotFound(remove.topicArn()));
            case Delete _ -> Decision.nothing();
        };
    }

    private static Decision<TopicEvent> decide(TopicCommand command, Active topic) {
        return switch (command) {
            case Create create -> again(create, topic);
            case SetAttribute(var arn, var name, var value) -> set(arn, name, value, topic);
            case ChangePolicy(var arn, var seen, var policy) ->
                    seen.equals(policy(arn, topic))
                            ? set(arn, TopicAttributes.POLICY, policy, topic)
                            : Decision.refuse(new ChangedMeanwhile(arn));
            case AddTags(var arn, var added) -> {
                var tags = new TreeMap<>(topic.tags());
                tags.putAll(added);
                yield tags(arn, tags, topic);
            }
            case RemoveTags(var arn, var keys) -> {
                var tags = new TreeMap<>(topic.tags());
                tags.keySet().removeAll(keys);
                yield tags(arn, tags, topic);
            }
            case Delete delete ->
                    Decision.events(new TopicDeleted(delete.topicArn(), topic.owner()));
        };
    }

    private static Decision<TopicEvent> again(Create create, Active topic) {
        var agrees =
                create.attributes().entrySet().stream()
                        .allMatch(asked -> asked.getValue().equals(value(asked.getKey(), topic)));
        if (!agrees) {
            return Decision.refuse(new TopicExistsWithOtherAttributes(create.topicArn()));
        }
        return create.tags().isEmpty() || create.tags().equals(topic.tags())
                ? Decision.nothing()
                : Decision.refuse(new TopicExistsWithOtherTags(create.topicArn()));
    }

    private static String value(String name, Active topic) {
        return topic.attributes().getOrDefault(name, TopicAttributes.otherwise(name));
    }

    private static String policy(String arn, Active topic) {
        return topic.attributes()
                .getOrDefault(
                        TopicAttributes.POLICY,
                        TopicAttributes.defaultPolicy(arn, topic.owner().value()));
    }

    private static Decision<TopicEvent> set(String arn, String name, String value, Active topic) {
        return value.equals(topic.attributes().getOrDefault(name, ""))
                ? Decision.nothing()
                : Decision.events(new TopicAttributeChanged(arn, topic.owner(), name, value));
    }

    private static Decision<TopicEvent> tags(String arn, Map<String, String> tags, Active topic) {
        if (tags.size() > MOST_TAGS) {
            return Decision.refuse(new TooManyTags(arn));
        }
        return tags.equals(topic.tags())
                ? Decision.nothing()
                : Decision.events(new TopicTagsChanged(arn, topic.owner(), tags));
    }
}
