package dev.drawbridge.consumer.automation;

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

    static Message tags(TagEvent event) {
        return switch (event) {
            case TagEvent.TagsChanged e ->
                    new dev.drawbridge.events.TagsChanged(
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
