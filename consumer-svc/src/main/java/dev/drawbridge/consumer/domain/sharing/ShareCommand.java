package dev.drawbridge.consumer.domain.sharing;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;

/** Orders about a subnet that is known to be the caller's. */
public sealed interface ShareCommand {

    String shareId();

    record ShareSubnet(
            String shareId,
            SubnetId subnetId,
            VpcId vpcId,
            AccountId owner,
            RegionName region,
            AccountId participant)
            implements ShareCommand {}

    record UnshareSubnet(String shareId, SubnetId subnetId, AccountId owner, AccountId participant)
            implements ShareCommand {}
}
