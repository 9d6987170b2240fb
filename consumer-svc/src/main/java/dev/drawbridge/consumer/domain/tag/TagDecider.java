package dev.drawbridge.consumer.domain.tag;

import dev.drawbridge.consumer.domain.TagRefusal.TooManyTags;
import dev.drawbridge.consumer.domain.tag.TagCommand.RemoveTags;
import dev.drawbridge.consumer.domain.tag.TagCommand.SetTags;
import dev.drawbridge.consumer.domain.tag.TagEvent.TagsChanged;
import dev.drawbridge.events.decide.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

public final class TagDecider {

    private static final int MOST = 50;

    private TagDecider() {}

    public static Decision<TagEvent> decide(TagCommand command, Tags tags, Instant now) {
        var before = tags.of(command.bearer());
        var after = after(command, before);
        if (after.equals(before)) {
            return Decision.nothing();
        }
        return after.size() > MOST
                ? Decision.refuse(new TooManyTags(command.bearer().resourceId(), MOST))
                : Decision.events(changed(command, before, after, now));
    }

    private static Map<String, String> after(TagCommand command, Map<String, String> before) {
        var after = new TreeMap<>(before);
        switch (command) {
            case SetTags set -> after.putAll(set.tags());
            case RemoveTags(_, _, var removals) ->
                    after.entrySet()
                            .removeIf(tag ->
                                    removals.isEmpty()
                                            || removals.stream().anyMatch(r -> r.concerns(tag)));
        }
        return after;
    }

    private static TagsChanged changed(
            TagCommand command,
            Map<String, String> before,
            Map<String, String> after,
            Instant now) {
        var bearer = command.bearer();
        return new TagsChanged(
                command.tagsId(),
                bearer.resourceId(),
                bearer.resourceType(),
                bearer.owner(),
                bearer.region(),
                without(after, before),
                before.keySet().stream().filter(key -> !after.containsKey(key)).sorted().toList(),
                after,
                now);
    }

    private static List<String> without(Map<String, String> tags, Map<String, String> others) {
        return tags.entrySet().stream()
                .filter(tag -> !tag.getValue().equals(others.get(tag.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
