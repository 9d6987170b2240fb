package dev.drawbridge.consumer.write;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.consumer.domain.Refusal.VpcInUse;
import dev.drawbridge.consumer.domain.network.Networks;
import dev.drawbridge.consumer.domain.network.Vpc;
import dev.drawbridge.consumer.domain.network.VpcCommand.ChangeVpcAttribute;
import dev.drawbridge.consumer.domain.network.VpcCommand.CreateVpc;
import dev.drawbridge.consumer.domain.network.VpcCommand.DeleteVpc;
import dev.drawbridge.consumer.domain.network.VpcDecider;
import dev.drawbridge.consumer.domain.network.VpcEvent;
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
final class VpcAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Vpc vpc = new Vpc.Unknown();

    VpcAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    VpcEvent handle(CreateVpc command, Networks networks, Clock clock) {
        networks.open(command.vpcId());
        return Applied.first(VpcDecider.decide(command, vpc, Now.of(clock)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeVpcAttribute command, Clock clock) {
        Decisions.apply(VpcDecider.decide(command, vpc, Now.of(clock)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeleteVpc command, Networks networks, Clock clock) {
        var decision = VpcDecider.decide(command, vpc, Now.of(clock));
        var free = decision instanceof Decision.Denied<?> || networks.close(command.vpcId());
        Decisions.apply(free ? decision : Decision.refuse(new VpcInUse(command.vpcId())));
    }

    @EventSourcingHandler
    void on(VpcEvent event) {
        id = event.vpcId().value();
        vpc = Vpc.evolve(vpc, event);
    }
}
