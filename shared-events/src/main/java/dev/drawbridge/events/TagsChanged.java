package dev.drawbridge.events;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import java.util.List;
import java.util.Map;

/**
 * The tags of something on the consumer's side were changed, in a stream beside its own.
 *
 * @param changed the keys that are new or have another value
 * @param tags all that it bears from now on
 */
public record TagsChanged(
        String resourceId,
        String resourceType,
        AccountId owner,
        RegionName region,
        List<String> changed,
        List<String> removed,
        Map<String, String> tags)
        implements ConsumerEvent.SceneEvent {

    @Override
    public String stream() {
        return "tags-" + resourceId;
    }
}
