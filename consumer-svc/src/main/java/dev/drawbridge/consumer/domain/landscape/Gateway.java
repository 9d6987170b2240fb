package dev.drawbridge.consumer.domain.landscape;

import dev.drawbridge.events.LandscapeEvent.GatewayAttached;
import dev.drawbridge.events.LandscapeEvent.GatewayCreated;
import dev.drawbridge.events.LandscapeEvent.GatewayDeleted;
import dev.drawbridge.events.LandscapeEvent.GatewayDetached;
import dev.drawbridge.events.LandscapeEvent.GatewayEvent;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.VpcId;

/** A gateway's life: nothing, loose, attached to a VPC, loose again, gone. */
public sealed interface Gateway {

    record Unknown() implements Gateway {}

    record Loose(AccountId owner, RegionName region) implements Gateway {}

    record Attached(AccountId owner, RegionName region, VpcId vpcId) implements Gateway {}

    record Gone() implements Gateway {}

    static Gateway evolve(Gateway gateway, GatewayEvent event) {
        return switch (event) {
            case GatewayCreated created -> new Loose(created.owner(), created.region());
            case GatewayAttached(_, var owner, var vpcId) ->
                    gateway instanceof Loose loose
                            ? new Attached(owner, loose.region(), vpcId)
                            : gateway;
            case GatewayDetached(_, var owner, _) ->
                    gateway instanceof Attached attached
                            ? new Loose(owner, attached.region())
                            : gateway;
            case GatewayDeleted _ -> new Gone();
        };
    }
}
