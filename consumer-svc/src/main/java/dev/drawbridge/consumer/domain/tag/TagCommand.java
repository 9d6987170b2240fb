package dev.drawbridge.consumer.domain.tag;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public sealed interface TagCommand {

    /** The stream that changes of a resource's tags are in. */
    String tagsId();

    /** What bears the tags. */
    Bearer bearer();

    /**
     * @param born the tags it was created with
     */
    record Bearer(
            String resourceId,
            String resourceType,
            AccountId owner,
            RegionName region,
            Map<String, String> born) {

        public String tagsId() {
            return "tags-" + resourceId;
        }
    }

    record SetTags(String tagsId, Bearer bearer, Map<String, String> tags) implements TagCommand {}

    /**
     * @param value null to remove the tag whatever its value
     */
    record Removal(String key, @Nullable String value) {

        boolean concerns(Map.Entry<String, String> tag) {
            return tag.getKey().equals(key) && (value == null || value.equals(tag.getValue()));
        }
    }

    /**
     * @param removals none to remove all
     */
    record RemoveTags(String tagsId, Bearer bearer, List<Removal> removals) implements TagCommand {}
}
