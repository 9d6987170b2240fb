package dev.drawbridge.console.live;

import dev.drawbridge.console.live.Story.Mark;
import dev.drawbridge.events.ConsumerEvent.SceneEvent;
import dev.drawbridge.events.SecurityGroupEvent;
import dev.drawbridge.events.SecurityGroupEvent.SecurityGroupCreated;
import dev.drawbridge.events.SecurityGroupEvent.SecurityGroupDeleted;
import dev.drawbridge.events.SecurityGroupEvent.SecurityGroupRulesAuthorized;
import dev.drawbridge.events.SecurityGroupEvent.SecurityGroupRulesModified;
import dev.drawbridge.events.SecurityGroupEvent.SecurityGroupRulesRevoked;
import dev.drawbridge.events.TagsChanged;

/** What is told of groups and the like. */
final class SceneStory {

    private SceneStory() {}

    static Story of(SceneEvent fact) {
        return switch (fact) {
            case SecurityGroupEvent e -> group(e);
            case TagsChanged e ->
                    Story.of(Mark.NOTE, "The tags of %s were changed", e.resourceId());
        };
    }

    private static Story group(SecurityGroupEvent fact) {
        var id = fact.groupId();
        return switch (fact) {
            case SecurityGroupCreated e ->
                    Story.of(Mark.NOTE, "%s (%s) was created in %s", id, e.name(), e.vpcId());
            case SecurityGroupRulesAuthorized e ->
                    Story.of(Mark.NOTE, "%s got %d rules more", id, e.rules().size());
            case SecurityGroupRulesModified e ->
                    Story.of(Mark.NOTE, "%d rules of %s were changed", e.rules().size(), id);
            case SecurityGroupRulesRevoked e ->
                    Story.of(Mark.NOTE, "%s lost %d rules", id, e.rules().size());
            case SecurityGroupDeleted _ -> Story.of(Mark.GONE, "%s was deleted", id);
        };
    }
}
