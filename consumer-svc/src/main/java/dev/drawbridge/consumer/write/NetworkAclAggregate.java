package dev.drawbridge.consumer.write;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.consumer.domain.AclRefusal.AclInUse;
import dev.drawbridge.consumer.domain.Refusal.NoSuchVpc;
import dev.drawbridge.consumer.domain.Residents;
import dev.drawbridge.consumer.domain.acl.NetworkAcl;
import dev.drawbridge.consumer.domain.acl.NetworkAclCommand;
import dev.drawbridge.consumer.domain.acl.NetworkAclCommand.ClearAcl;
import dev.drawbridge.consumer.domain.acl.NetworkAclCommand.CreateAcl;
import dev.drawbridge.consumer.domain.acl.NetworkAclCommand.CreateEntry;
import dev.drawbridge.consumer.domain.acl.NetworkAclCommand.DeleteAcl;
import dev.drawbridge.consumer.domain.acl.NetworkAclCommand.DeleteEntry;
import dev.drawbridge.consumer.domain.acl.NetworkAclCommand.FurnishAcl;
import dev.drawbridge.consumer.domain.acl.NetworkAclCommand.ReplaceEntry;
import dev.drawbridge.consumer.domain.acl.NetworkAclDecider;
import dev.drawbridge.consumer.domain.acl.NetworkAclEvent;
import dev.drawbridge.events.decide.Decision;
import java.time.Clock;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
final class NetworkAclAggregate {

    @AggregateIdentifier private @Nullable String id;
    private NetworkAcl acl = new NetworkAcl.Unknown();

    NetworkAclAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    NetworkAclEvent handle(CreateAcl command, Residents residents, Clock clock) {
        var entry = residents.open(command.networkAclId(), command.vpcId(), null, false);
        return Applied.first(
                entry == Residents.Entry.OPENED
                        ? decide(command, clock)
                        : Decision.refuse(new NoSuchVpc(command.vpcId())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(FurnishAcl command, Residents residents, Clock clock) {
        residents.open(command.networkAclId(), command.vpcId(), null, true);
        Decisions.apply(decide(command, clock));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ClearAcl command, Clock clock) {
        Decisions.apply(decide(command, clock));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeleteAcl command, Residents residents, Clock clock) {
        var decision = decide(command, clock);
        var free =
                decision instanceof Decision.Denied<?> || residents.close(command.networkAclId());
        Decisions.apply(free ? decision : Decision.refuse(new AclInUse(command.networkAclId())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CreateEntry command, Clock clock) {
        Decisions.apply(decide(command, clock));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ReplaceEntry command, Clock clock) {
        Decisions.apply(decide(command, clock));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeleteEntry command, Clock clock) {
        Decisions.apply(decide(command, clock));
    }

    private Decision<NetworkAclEvent> decide(NetworkAclCommand command, Clock clock) {
        return NetworkAclDecider.decide(command, acl, Now.of(clock));
    }

    @EventSourcingHandler
    void on(NetworkAclEvent event) {
        id = event.networkAclId();
        acl = NetworkAcl.evolve(acl, event);
    }
}
