package dev.drawbridge.consumer.domain.tag;

import dev.drawbridge.consumer.domain.tag.TagCommand.Bearer;
import dev.drawbridge.consumer.domain.tag.TagEvent.TagsChanged;
import java.util.HashMap;
import java.util.Map;

/**
 * The tags of a resource, by whose they are: the sides of a peering have each their own. Until an
 * account's first change they are those it was born with.
 */
public record Tags(Map<String, Map<String, String>> changed) {

    public static Tags asBorn() {
        return new Tags(Map.of());
    }

    Map<String, String> of(Bearer bearer) {
        return changed.getOrDefault(bearer.owner().value(), bearer.born());
    }

    public static Tags evolve(Tags tags, TagEvent event) {
        return switch (event) {
            case TagsChanged now -> {
                var changed = new HashMap<>(tags.changed);
                changed.put(now.owner().value(), Map.copyOf(now.tags()));
                yield new Tags(Map.copyOf(changed));
            }
        };
    }
}
