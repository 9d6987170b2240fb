package dev.drawbridge.consumer.domain.network;

import dev.drawbridge.consumer.domain.AclRefusal.AclOfAnotherVpc;
import dev.drawbridge.consumer.domain.AclRefusal.NoSuchAssociation;
import dev.drawbridge.consumer.domain.Refusal.NoSuchSubnet;
import dev.drawbridge.consumer.domain.Refusal.SubnetRangeNotAllowed;
import dev.drawbridge.consumer.domain.network.SubnetCommand.AssociateAcl;
import dev.drawbridge.consumer.domain.network.SubnetCommand.ChangeSubnetAttribute;
import dev.drawbridge.consumer.domain.network.SubnetCommand.CreateSubnet;
import dev.drawbridge.consumer.domain.network.SubnetCommand.DeleteSubnet;
import dev.drawbridge.consumer.domain.network.SubnetEvent.NetworkAclAssociated;
import dev.drawbridge.consumer.domain.network.SubnetEvent.SubnetAttributeChanged;
import dev.drawbridge.consumer.domain.network.SubnetEvent.SubnetCreated;
import dev.drawbridge.consumer.domain.network.SubnetEvent.SubnetDeleted;
import dev.drawbridge.events.decide.Decision;
import java.time.Instant;

/** What one subnet can know. That subnets do not overlap is for {@link Networks} to see. */
public final class SubnetDecider {

    private SubnetDecider() {}

    public static Decision<SubnetEvent> decide(SubnetCommand command, Subnet subnet, Instant now) {
        return switch (command) {
            case CreateSubnet create -> create(create, subnet, now);
            case ChangeSubnetAttribute change -> change(change, subnet);
            case AssociateAcl associate -> associate(associate, subnet);
            case DeleteSubnet delete -> delete(delete, subnet);
        };
    }

    private static Decision<SubnetEvent> create(CreateSubnet create, Subnet subnet, Instant now) {
        if (!(subnet instanceof Subnet.Unknown)) {
            return Decision.nothing();
        }
        if (!create.cidr().allowed() || !create.vpcCidr().contains(create.cidr())) {
            return Decision.refuse(new SubnetRangeNotAllowed(create.cidr().toString()));
        }
        return Decision.events(
                new SubnetCreated(
                        create.subnetId(),
                        create.vpcId(),
                        create.owner(),
                        create.region(),
                        create.cidr().toString(),
                        create.zone().id(),
                        create.zone().name(),
                        create.tags(),
                        now));
    }

    private static Decision<SubnetEvent> change(ChangeSubnetAttribute change, Subnet subnet) {
        return subnet instanceof Subnet.Open(var vpcId, var owner, var region, _)
                        && owner.equals(change.caller())
                        && region.equals(change.region())
                ? Decision.events(
                        new SubnetAttributeChanged(
                                change.subnetId(),
                                vpcId,
                                owner,
                                change.attribute(),
                                change.value()))
                : Decision.refuse(new NoSuchSubnet(change.subnetId()));
    }

    private static Decision<SubnetEvent> associate(AssociateAcl order, Subnet subnet) {
        if (!(subnet instanceof Subnet.Open(var vpcId, var owner, var region, var acl))
                || !owner.equals(order.caller())
                || !region.equals(order.region())
                || !acl.associationId().equals(order.associationId())) {
            return Decision.refuse(new NoSuchAssociation(order.associationId()));
        }
        return vpcId.equals(order.vpcOfAcl())
                ? Decision.events(
                        new NetworkAclAssociated(
                                order.subnetId(),
                                vpcId,
                                owner,
                                order.newAssociationId(),
                                order.networkAclId()))
                : Decision.refuse(new AclOfAnotherVpc(order.networkAclId(), vpcId));
    }

    private static Decision<SubnetEvent> delete(DeleteSubnet delete, Subnet subnet) {
        return subnet instanceof Subnet.Open(var vpcId, var owner, var region, _)
                        && owner.equals(delete.caller())
                        && region.equals(delete.region())
                ? Decision.events(new SubnetDeleted(delete.subnetId(), vpcId, owner))
                : Decision.refuse(new NoSuchSubnet(delete.subnetId()));
    }
}
