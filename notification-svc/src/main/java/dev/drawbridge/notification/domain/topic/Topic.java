package dev.drawbridge.notification.domain.topic;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicAttributeChanged;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicCreated;
import dev.drawbridge.notification.domain.topic.TopicEvent.TopicDeleted;
import java.util.Map;
import java.util.TreeMap;

/** A topic's state. A deleted name can be created again: its story goes on in the same stream. */
public sealed interface Topic {

    record Absent() implements Topic {}

    record Active(AccountId owner, Map<String, String> attributes) implements Topic {

        Active with(String name, String value) {
            var changed = new TreeMap<>(attributes);
            changed.put(name, value);
            return new Active(owner, changed);
        }
    }

    static Topic evolve(Topic topic, TopicEvent event) {
        return switch (event) {
            case TopicCreated created -> new Active(created.owner(), created.attributes());
            case TopicAttributeChanged changed ->
                    topic instanceof Active active
                            ? active.with(changed.name(), changed.value())
                            : topic;
            case TopicDeleted _ -> new Absent();
        };
    }
}
