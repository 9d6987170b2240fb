package dev.drawbridge.consumer.domain.network;

import dev.drawbridge.consumer.domain.network.SubnetEvent.SubnetAttributeChanged;
import dev.drawbridge.consumer.domain.network.SubnetEvent.SubnetCreated;
import dev.drawbridge.consumer.domain.network.SubnetEvent.SubnetDeleted;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.VpcId;

/** A subnet's life: nothing, open, closed. */
public sealed interface Subnet {

    record Unknown() implements Subnet {}

    record Open(VpcId vpcId, AccountId owner, RegionName region) implements Subnet {}

    record Closed() implements Subnet {}

    static Subnet evolve(Subnet subnet, SubnetEvent event) {
        return switch (event) {
            case SubnetCreated created ->
                    new Open(created.vpcId(), created.owner(), created.region());
            case SubnetAttributeChanged _ -> subnet;
            case SubnetDeleted _ -> new Closed();
        };
    }
}
