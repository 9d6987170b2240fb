package dev.drawbridge.notification.domain.topic;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicAttributeChanged;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicCreated;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicDeleted;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicTagsChanged;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A topic's state. A deleted name can be created again: its story goes on in the same stream. */
public sealed interface Topic {

    record Absent() implements Topic {}

    record Active(AccountId owner, Map<String, String> attributes, Map<String, String> tags)
            implements Topic {

        public Active {
            tags = Objects.requireNonNullElse(tags, Map.of());
        }

        /** An empty value is the default again. */
        Active with(String name, String value) {
            var changed = new TreeMap<>(attributes);
            if (value.isEmpty()) {
                changed.remove(name);
            } else {
                changed.put(name, value);
            }
            return new Active(owner, changed, tags);
        }
    }

    static Topic evolve(Topic topic, TopicEvent event) {
        return switch (event) {
            case TopicCreated created ->
                    new Active(created.owner(), created.attributes(), created.tags());
            case TopicAttributeChanged changed ->
                    topic instanceof Active active
                            ? active.with(changed.name(), changed.value())
                            : topic;
            case TopicTagsChanged changed ->
                    topic instanceof Active(var owner, var attributes, _)
                            ? new Active(owner, attributes, changed.tags())
                            : topic;
            case TopicDeleted _ -> new Absent();
        };
    }
}
