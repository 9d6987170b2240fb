package dev.drawbridge.consumer.domain.gateway;

import dev.drawbridge.consumer.domain.gateway.GatewayEndpointCommand.CreateGatewayEndpoint;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.VpcId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What all Gateway endpoints together may have: a quota in a Region, one route for a service in a
 * table. Every call belongs to the transaction of the command it is made for.
 */
public interface GatewayClaims {

    /** Routes to a service in some tables of a VPC. */
    record Routes(
            EndpointId endpointId,
            VpcId vpcId,
            String prefixListId,
            Collection<String> routeTableIds) {}

    /** For a new one, which keeps its VPC from now on. */
    Optional<Record> claim(CreateGatewayEndpoint command);

    Optional<Record> claim(Routes routes);

    /** Those with a route in a table that is just being deleted. */
    List<EndpointId> in(String routeTableId);

    void giveBack(EndpointId endpointId, Collection<String> routeTableIds);

    void giveBackAll(EndpointId endpointId);
}
