package dev.drawbridge.consumer.domain.tag;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import java.time.Instant;
import java.util.List;
import java.util.Map;

public sealed interface TagEvent {

    String tagsId();

    /**
     * @param tags all that the resource bears from now on
     */
    record TagsChanged(
            String tagsId,
            String resourceId,
            String resourceType,
            AccountId owner,
            RegionName region,
            List<String> changed,
            List<String> removed,
            Map<String, String> tags,
            Instant at)
            implements TagEvent {}
}
