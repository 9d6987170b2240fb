package dev.drawbridge.consumer.write;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.consumer.domain.GroupRefusal.GroupInUse;
import dev.drawbridge.consumer.domain.GroupRefusal.GroupNameTaken;
import dev.drawbridge.consumer.domain.GroupRefusal.GroupsGone;
import dev.drawbridge.consumer.domain.Refusal.NoSuchVpc;
import dev.drawbridge.consumer.domain.Residents;
import dev.drawbridge.consumer.domain.group.SecurityGroup;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.AuthorizeRules;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.ClearGroup;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.CreateGroup;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.DeleteGroup;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.DescribeRules;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.FurnishGroup;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.ModifyRules;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.RevokeRules;
import dev.drawbridge.consumer.domain.group.SecurityGroupDecider;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupRulesRevoked;
import dev.drawbridge.events.SecurityGroupRule;
import dev.drawbridge.events.decide.Decision;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
final class SecurityGroupAggregate {

    @AggregateIdentifier private @Nullable String id;
    private SecurityGroup group = new SecurityGroup.Unknown();

    SecurityGroupAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    SecurityGroupEvent handle(CreateGroup command, Residents residents, Clock clock) {
        var id = command.groupId().value();
        return Applied.first(
                switch (residents.open(id, command.vpcId(), command.name(), false)) {
                    case OPENED -> decide(command, clock);
                    case NAME_TAKEN ->
                            Decision.refuse(new GroupNameTaken(command.name(), command.vpcId()));
                    case VPC_GONE -> Decision.refuse(new NoSuchVpc(command.vpcId()));
                });
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FurnishGroup command, Residents residents, Clock clock) {
        residents.open(command.groupId().value(), command.vpcId(), SecurityGroup.DEFAULT, true);
        Decisions.apply(decide(command, clock));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ClearGroup command, Clock clock) {
        Decisions.apply(decide(command, clock));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeleteGroup command, Residents residents, Clock clock) {
        var decision = decide(command, clock);
        var free =
                decision instanceof Decision.Denied<?>
                        || residents.close(command.groupId().value());
        Decisions.apply(free ? decision : Decision.refuse(new GroupInUse(command.groupId())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<SecurityGroupRule> handle(AuthorizeRules command, Residents residents, Clock clock) {
        change(decide(command, clock), residents);
        return command.rules();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    List<SecurityGroupRule> handle(RevokeRules command, Residents residents, Clock clock) {
        var decision = decide(command, clock);
        change(decision, residents);
        return decision instanceof Decision.Decided<SecurityGroupEvent>(var events)
                        && events.getFirst() instanceof SecurityGroupRulesRevoked(_, _, var rules)
                ? rules
                : List.of();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ModifyRules command, Residents residents, Clock clock) {
        change(decide(command, clock), residents);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DescribeRules command, Residents residents, Clock clock) {
        change(decide(command, clock), residents);
    }

    /** Groups that are named from now on are used, those no longer named are free. */
    private void change(Decision<SecurityGroupEvent> decision, Residents residents) {
        var self = String.valueOf(id);
        var before = group.named();
        var after = SecurityGroup.after(decision, group).named();
        var added = after.stream().filter(other -> !before.contains(other)).toList();
        residents.release(self, before.stream().filter(o -> !after.contains(o)).toList());
        var there = residents.use(self, added);
        Decisions.apply(there ? decision : Decision.refuse(new GroupsGone(added)));
    }

    private Decision<SecurityGroupEvent> decide(SecurityGroupCommand command, Clock clock) {
        return SecurityGroupDecider.decide(command, group, Now.of(clock));
    }

    @EventSourcingHandler
    void on(SecurityGroupEvent event) {
        id = event.groupId().value();
        group = SecurityGroup.evolve(group, event);
    }
}
