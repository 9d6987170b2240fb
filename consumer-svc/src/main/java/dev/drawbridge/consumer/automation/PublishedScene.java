package dev.drawbridge.consumer.automation;

import dev.drawbridge.consumer.domain.acl.NetworkAclEvent;
import dev.drawbridge.consumer.domain.acl.NetworkAclEvent.NetworkAclCreated;
import dev.drawbridge.consumer.domain.acl.NetworkAclEvent.NetworkAclDeleted;
import dev.drawbridge.consumer.domain.acl.NetworkAclEvent.NetworkAclEntryCreated;
import dev.drawbridge.consumer.domain.acl.NetworkAclEvent.NetworkAclEntryDeleted;
import dev.drawbridge.consumer.domain.acl.NetworkAclEvent.NetworkAclEntryReplaced;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupCreated;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupDeleted;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupRulesAuthorized;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupRulesModified;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupRulesRevoked;
import dev.drawbridge.consumer.domain.tag.TagEvent;
import dev.drawbridge.events.Message;

/** The facts about what is in a VPC beside its subnets and endpoints. */
final class PublishedScene {

    private PublishedScene() {}

    static Message acl(NetworkAclEvent event) {
        return switch (event) {
            case NetworkAclCreated e ->
                    new dev.drawbridge.events.NetworkAclEvent.NetworkAclCreated(
                            e.networkAclId(),
                            e.vpcId(),
                            e.owner(),
                            e.region(),
                            e.born(),
                            e.entries(),
                            e.tags());
            case NetworkAclEntryCreated(var id, var owner, var entry) ->
                    new dev.drawbridge.events.NetworkAclEvent.NetworkAclEntryCreated(
                            id, owner, entry);
            case NetworkAclEntryReplaced(var id, var owner, var entry) ->
                    new dev.drawbridge.events.NetworkAclEvent.NetworkAclEntryReplaced(
                            id, owner, entry);
            case NetworkAclEntryDeleted(var id, var owner, var entry) ->
                    new dev.drawbridge.events.NetworkAclEvent.NetworkAclEntryDeleted(
                            id, owner, entry);
            case NetworkAclDeleted(var id, var vpcId, var owner) ->
                    new dev.drawbridge.events.NetworkAclEvent.NetworkAclDeleted(id, vpcId, owner);
        };
    }

    static Message tags(TagEvent event) {
        return switch (event) {
            case TagEvent.TagsChanged e ->
                    new dev.drawbridge.events.ConsumerEvent.TagsChanged(
                            e.resourceId(),
                            e.resourceType(),
                            e.owner(),
                            e.region(),
                            e.changed(),
                            e.removed(),
                            e.tags());
        };
    }

    static Message group(SecurityGroupEvent event) {
        return switch (event) {
            case SecurityGroupCreated e ->
                    new dev.drawbridge.events.SecurityGroupEvent.SecurityGroupCreated(
                            e.groupId(),
                            e.vpcId(),
                            e.owner(),
                            e.region(),
                            e.name(),
                            e.description(),
                            e.born(),
                            e.rules(),
                            e.tags());
            case SecurityGroupRulesAuthorized(var id, var owner, var rules, var tags, _) ->
                    new dev.drawbridge.events.SecurityGroupEvent.SecurityGroupRulesAuthorized(
                            id, owner, rules, tags);
            case SecurityGroupRulesModified(var id, var owner, var rules) ->
                    new dev.drawbridge.events.SecurityGroupEvent.SecurityGroupRulesModified(
                            id, owner, rules);
            case SecurityGroupRulesRevoked(var id, var owner, var rules) ->
                    new dev.drawbridge.events.SecurityGroupEvent.SecurityGroupRulesRevoked(
                            id, owner, rules);
            case SecurityGroupDeleted(var id, var vpcId, var owner) ->
                    new dev.drawbridge.events.SecurityGroupEvent.SecurityGroupDeleted(
                            id, vpcId, owner);
        };
    }
}
