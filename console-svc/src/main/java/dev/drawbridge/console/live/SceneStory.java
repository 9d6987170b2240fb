package dev.drawbridge.console.live;

import dev.drawbridge.console.live.Story.Mark;
import dev.drawbridge.events.ConsumerEvent.SceneEvent;
import dev.drawbridge.events.ConsumerEvent.TagsChanged;
import dev.drawbridge.events.NetworkAclEvent;
import dev.drawbridge.events.NetworkAclEvent.NetworkAclAssociated;
import dev.drawbridge.events.NetworkAclEvent.NetworkAclCreated;
import dev.drawbridge.events.NetworkAclEvent.NetworkAclDeleted;
import dev.drawbridge.events.NetworkAclEvent.NetworkAclEntry;
import dev.drawbridge.events.NetworkAclEvent.NetworkAclEntryCreated;
import dev.drawbridge.events.NetworkAclEvent.NetworkAclEntryDeleted;
import dev.drawbridge.events.NetworkAclEvent.NetworkAclEntryReplaced;
import dev.drawbridge.events.SecurityGroupEvent;
import dev.drawbridge.events.SecurityGroupEvent.SecurityGroupCreated;
import dev.drawbridge.events.SecurityGroupEvent.SecurityGroupDeleted;
import dev.drawbridge.events.SecurityGroupEvent.SecurityGroupRulesAuthorized;
import dev.drawbridge.events.SecurityGroupEvent.SecurityGroupRulesModified;
import dev.drawbridge.events.SecurityGroupEvent.SecurityGroupRulesRevoked;

/** What is told of groups and the like. */
final class SceneStory {

    private SceneStory() {}

    static Story of(SceneEvent fact) {
        return switch (fact) {
            case SecurityGroupEvent e -> group(e);
            case NetworkAclEvent e -> acl(e);
            case TagsChanged e ->
                    Story.of(Mark.NOTE, "The tags of %s were changed", e.resourceId());
        };
    }

    private static Story acl(NetworkAclEvent fact) {
        var id = fact.networkAclId();
        return switch (fact) {
            case NetworkAclCreated e -> Story.of(Mark.NOTE, "%s was created in %s", id, e.vpcId());
            case NetworkAclEntryCreated e -> entry("%s got the entry %d", id, e.entry());
            case NetworkAclEntryReplaced e -> entry("%s has another entry %d", id, e.entry());
            case NetworkAclEntryDeleted e -> entry("%s lost the entry %d", id, e.entry());
            case NetworkAclAssociated e -> Story.of(Mark.NOTE, "%s guards %s", id, e.subnetId());
            case NetworkAclDeleted _ -> Story.of(Mark.GONE, "%s was deleted", id);
        };
    }

    private static Story entry(String sentence, String acl, NetworkAclEntry entry) {
        return Story.of(Mark.NOTE, sentence, acl, entry.ruleNumber());
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
