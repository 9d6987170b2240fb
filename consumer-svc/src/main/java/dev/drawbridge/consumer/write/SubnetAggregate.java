package dev.drawbridge.consumer.write;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.consumer.domain.Refusal.SubnetInUse;
import dev.drawbridge.consumer.domain.Refusal.SubnetOverlaps;
import dev.drawbridge.consumer.domain.network.Networks;
import dev.drawbridge.consumer.domain.network.Subnet;
import dev.drawbridge.consumer.domain.network.SubnetCommand.ChangeSubnetAttribute;
import dev.drawbridge.consumer.domain.network.SubnetCommand.CreateSubnet;
import dev.drawbridge.consumer.domain.network.SubnetCommand.DeleteSubnet;
import dev.drawbridge.consumer.domain.network.SubnetDecider;
import dev.drawbridge.consumer.domain.network.SubnetEvent;
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
final class SubnetAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Subnet subnet = new Subnet.Unknown();

    SubnetAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    SubnetEvent handle(CreateSubnet command, Networks networks, Clock clock) {
        var decision = SubnetDecider.decide(command, subnet, Now.of(clock));
        var free =
                decision instanceof Decision.Denied<?>
                        || networks.open(command.subnetId(), command.vpcId(), command.cidr());
        return Applied.first(
                free ? decision : Decision.refuse(new SubnetOverlaps(command.cidr().toString())));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ChangeSubnetAttribute command, Clock clock) {
        Decisions.apply(SubnetDecider.decide(command, subnet, Now.of(clock)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(DeleteSubnet command, Networks networks, Clock clock) {
        var decision = SubnetDecider.decide(command, subnet, Now.of(clock));
        var free = decision instanceof Decision.Denied<?> || networks.close(command.subnetId());
        Decisions.apply(free ? decision : Decision.refuse(new SubnetInUse(command.subnetId())));
    }

    @EventSourcingHandler
    void on(SubnetEvent event) {
        id = event.subnetId().value();
        subnet = Subnet.evolve(subnet, event);
    }
}
