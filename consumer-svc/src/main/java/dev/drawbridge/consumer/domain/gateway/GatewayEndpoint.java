package dev.drawbridge.consumer.domain.gateway;

import dev.drawbridge.events.GatewayEndpointEvent;
import dev.drawbridge.events.GatewayEndpointEvent.GatewayEndpointCreated;
import dev.drawbridge.events.GatewayEndpointEvent.GatewayEndpointDeleted;
import dev.drawbridge.events.GatewayEndpointEvent.GatewayEndpointModified;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.VpcId;
import java.util.List;

/** A Gateway endpoint's life: nobody is asked, so it is there at once, and gone at once. */
public sealed interface GatewayEndpoint {

    record Unknown() implements GatewayEndpoint {}

    record Open(
            AccountId owner,
            RegionName region,
            VpcId vpcId,
            String prefixListId,
            List<String> routeTableIds,
            String policyDocument)
            implements GatewayEndpoint {

        Open with(GatewayEndpointModified modified) {
            return new Open(
                    owner,
                    region,
                    vpcId,
                    prefixListId,
                    modified.routeTableIds(),
                    modified.policyDocument());
        }
    }

    record Gone() implements GatewayEndpoint {}

    static GatewayEndpoint evolve(GatewayEndpoint endpoint, GatewayEndpointEvent event) {
        return switch (event) {
            case GatewayEndpointCreated created ->
                    new Open(
                            created.owner(),
                            created.region(),
                            created.vpcId(),
                            created.prefixListId(),
                            created.routeTableIds(),
                            created.policyDocument());
            case GatewayEndpointModified modified ->
                    endpoint instanceof Open open ? open.with(modified) : endpoint;
            case GatewayEndpointDeleted _ -> new Gone();
        };
    }
}
