package dev.drawbridge.consumer.domain.group;

import dev.drawbridge.consumer.domain.GroupRefusal.DefaultGroupStays;
import dev.drawbridge.consumer.domain.GroupRefusal.NoSuchGroup;
import dev.drawbridge.consumer.domain.group.SecurityGroup.Open;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.AuthorizeRules;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.ByOwner;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.ClearGroup;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.CreateGroup;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.DeleteGroup;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.DescribeRules;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.FurnishGroup;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.ModifyRules;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.RevokeRules;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupCreated;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupDeleted;
import dev.drawbridge.events.decide.Decision;
import java.time.Instant;
import java.util.Map;

/** What one group can know. Names and users are for {@code Residents} to see. */
public final class SecurityGroupDecider {

    private static final String DESCRIPTION_OF_DEFAULT = "default VPC security group";

    private SecurityGroupDecider() {}

    public static Decision<SecurityGroupEvent> decide(
            SecurityGroupCommand command, SecurityGroup group, Instant now) {
        return switch (command) {
            case CreateGroup create ->
                    group instanceof SecurityGroup.Unknown
                            ? Decision.events(created(create, now))
                            : Decision.nothing();
            case FurnishGroup furnish ->
                    group instanceof SecurityGroup.Unknown
                            ? Decision.events(furnished(furnish, now))
                            : Decision.nothing();
            case ClearGroup(var id) ->
                    group instanceof Open open
                            ? Decision.events(
                                    new SecurityGroupDeleted(id, open.vpcId(), open.owner()))
                            : Decision.nothing();
            case ByOwner order ->
                    group instanceof Open open && owns(order, open)
                            ? decide(order, open, now)
                            : Decision.refuse(new NoSuchGroup(order.groupId()));
        };
    }

    private static boolean owns(ByOwner order, Open group) {
        return group.owner().equals(order.caller()) && group.region().equals(order.region());
    }

    private static Decision<SecurityGroupEvent> decide(ByOwner order, Open group, Instant now) {
        return switch (order) {
            case DeleteGroup(var id, _, _) ->
                    group.born()
                            ? Decision.refuse(new DefaultGroupStays(id, group.name()))
                            : Decision.events(
                                    new SecurityGroupDeleted(id, group.vpcId(), group.owner()));
            case AuthorizeRules authorize -> RuleChanges.authorize(authorize, group, now);
            case RevokeRules revoke -> RuleChanges.revoke(revoke, group);
            case ModifyRules modify -> RuleChanges.modify(modify, group);
            case DescribeRules describe -> RuleChanges.describe(describe, group);
        };
    }

    private static SecurityGroupCreated created(CreateGroup create, Instant now) {
        return new SecurityGroupCreated(
                create.groupId(),
                create.vpcId(),
                create.owner(),
                create.region(),
                create.name(),
                create.description(),
                false,
                RulesOfBirth.ofAny(create.groupId()),
                create.tags(),
                now);
    }

    private static SecurityGroupCreated furnished(FurnishGroup furnish, Instant now) {
        return new SecurityGroupCreated(
                furnish.groupId(),
                furnish.vpcId(),
                furnish.owner(),
                furnish.region(),
                SecurityGroup.DEFAULT,
                DESCRIPTION_OF_DEFAULT,
                true,
                RulesOfBirth.ofDefault(furnish.groupId()),
                Map.of(),
                now);
    }
}
