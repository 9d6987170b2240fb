package dev.drawbridge.consumer.write;

import dev.drawbridge.axon.Decisions;
import dev.drawbridge.consumer.domain.AclRefusal.NoSuchAcl;
import dev.drawbridge.consumer.domain.Refusal.SubnetInUse;
import dev.drawbridge.consumer.domain.Refusal.SubnetOverlaps;
import dev.drawbridge.consumer.domain.Residents;
import dev.drawbridge.consumer.domain.acl.Acls;
import dev.drawbridge.consumer.domain.network.Networks;
import dev.drawbridge.consumer.domain.network.Subnet;
import dev.drawbridge.consumer.domain.network.SubnetCommand.AssociateAcl;
import dev.drawbridge.consumer.domain.network.SubnetCommand.ChangeSubnetAttribute;
import dev.drawbridge.consumer.domain.network.SubnetCommand.CreateSubnet;
import dev.drawbridge.consumer.domain.network.SubnetCommand.DeleteSubnet;
import dev.drawbridge.consumer.domain.network.SubnetDecider;
import dev.drawbridge.consumer.domain.network.SubnetEvent;
import dev.drawbridge.events.decide.Decision;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Revision("2")
@Aggregate(cache = "aggregateCache", snapshotTriggerDefinition = "snapshots")
final class SubnetAggregate {

    @AggregateIdentifier private @Nullable String id;
    private Subnet subnet = new Subnet.Unknown();

    SubnetAggregate() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    SubnetEvent handle(CreateSubnet command, Networks networks, Residents residents, Clock clock) {
        var decision = SubnetDecider.decide(command, subnet, Now.of(clock));
        var free =
                decision instanceof Decision.Denied<?>
                        || networks.open(command.subnetId(), command.vpcId(), command.cidr())
                                && residents.use(
                                        command.subnetId().value(),
                                        List.of(Acls.ofVpc(command.vpcId())));
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
    void handle(AssociateAcl command, Residents residents, Clock clock) {
        var decision = SubnetDecider.decide(command, subnet, Now.of(clock));
        var there = decision instanceof Decision.Denied<?> || exchange(command, residents);
        Decisions.apply(there ? decision : Decision.refuse(new NoSuchAcl(command.networkAclId())));
    }

    private static boolean exchange(AssociateAcl command, Residents residents) {
        var user = command.subnetId().value();
        var acl = List.of(command.networkAclId());
        residents.releaseAllBut(user, acl);
        return residents.use(user, acl);
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
