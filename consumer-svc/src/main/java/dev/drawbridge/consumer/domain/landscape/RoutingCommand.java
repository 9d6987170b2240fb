package dev.drawbridge.consumer.domain.landscape;

import dev.drawbridge.consumer.domain.Tokens;
import dev.drawbridge.consumer.domain.Tokens.Token;
import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders to the routing of a VPC that is known to be the caller's. */
public sealed interface RoutingCommand {

    /** The stream, which is that of the VPC's first main table. */
    String routingId();

    Place place();

    /** Whose routing it is. */
    record Place(VpcId vpcId, AccountId owner) {}

    record CreateRouteTable(
            String routingId,
            Place place,
            RegionName region,
            String routeTableId,
            Map<String, String> tags,
            @Nullable Token token)
            implements RoutingCommand {

        public Tokens.Use use() {
            return new Tokens.Use(token, "CreateRouteTable", place.owner(), region, routeTableId);
        }
    }

    record DeleteRouteTable(String routingId, Place place, String routeTableId)
            implements RoutingCommand {}

    record CreateRoute(
            String routingId,
            Place place,
            String routeTableId,
            Cidr vpc,
            Cidr destination,
            String target)
            implements RoutingCommand {}

    record ReplaceRoute(
            String routingId,
            Place place,
            String routeTableId,
            Cidr vpc,
            Cidr destination,
            String target)
            implements RoutingCommand {}

    record DeleteRoute(
            String routingId, Place place, String routeTableId, Cidr vpc, Cidr destination)
            implements RoutingCommand {}

    record Associate(
            String routingId,
            Place place,
            String routeTableId,
            String associationId,
            SubnetId subnetId)
            implements RoutingCommand {}

    record Disassociate(String routingId, Place place, String associationId)
            implements RoutingCommand {}

    /** Of the main association too, which chooses another main table. */
    record ReplaceAssociation(
            String routingId,
            Place place,
            String associationId,
            String routeTableId,
            String newAssociationId)
            implements RoutingCommand {}

    record LetSubnetGo(String routingId, Place place, SubnetId subnetId)
            implements RoutingCommand {}

    record Propagate(
            String routingId, Place place, String routeTableId, String gatewayId, boolean enable)
            implements RoutingCommand {}
}
