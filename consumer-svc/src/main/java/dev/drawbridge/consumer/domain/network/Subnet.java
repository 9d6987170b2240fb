package dev.drawbridge.consumer.domain.network;

import dev.drawbridge.consumer.domain.acl.Acls;
import dev.drawbridge.consumer.domain.network.SubnetEvent.NetworkAclAssociated;
import dev.drawbridge.consumer.domain.network.SubnetEvent.SubnetAttributeChanged;
import dev.drawbridge.consumer.domain.network.SubnetEvent.SubnetCreated;
import dev.drawbridge.consumer.domain.network.SubnetEvent.SubnetDeleted;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.VpcId;

/** A subnet's life: nothing, open, closed. */
public sealed interface Subnet {

    record Unknown() implements Subnet {}

    /**
     * @param acl what guards it; one at any time
     */
    record Open(VpcId vpcId, AccountId owner, RegionName region, Acl acl) implements Subnet {}

    /** A network ACL, and the id of its being the subnet's. */
    record Acl(String associationId, String networkAclId) {}

    record Closed() implements Subnet {}

    static Subnet evolve(Subnet subnet, SubnetEvent event) {
        return switch (event) {
            case SubnetCreated created ->
                    new Open(
                            created.vpcId(),
                            created.owner(),
                            created.region(),
                            new Acl(
                                    Acls.firstAssociation(created.subnetId()),
                                    Acls.ofVpc(created.vpcId())));
            case NetworkAclAssociated(_, var vpcId, var owner, var association, var acl) ->
                    subnet instanceof Open open
                            ? new Open(vpcId, owner, open.region(), new Acl(association, acl))
                            : subnet;
            case SubnetAttributeChanged _ -> subnet;
            case SubnetDeleted _ -> new Closed();
        };
    }
}
