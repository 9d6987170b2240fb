package dev.drawbridge.consumer.domain.landscape;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.VpcId;

/** Every reason to say no to a change of the landscape. */
public sealed interface Obstacle {

    record NotThere(Kind kind, String id) implements Obstacle {}

    record InUse(Kind kind, String id) implements Obstacle {}

    record RouteExists(String destination) implements Obstacle {}

    /** A service is reached by one route of a table. */
    record RouteListed(String routeTableId, String prefixListId) implements Obstacle {}

    record NoSuchRoute(String destination, String routeTableId) implements Obstacle {}

    /** A VPC's own range is always routed within it. */
    record LocalRoute(String destination, String routeTableId) implements Obstacle {}

    /** Within a VPC only interfaces are reached, and those are not simulated. */
    record WithinVpc(String destination) implements Obstacle {}

    record SubnetHasTable(String routeTableId) implements Obstacle {}

    record MainAssociation(String associationId) implements Obstacle {}

    record AttachedAlready(String gatewayId, VpcId vpcId) implements Obstacle {}

    record VpcHasGateway(Kind kind, VpcId vpcId) implements Obstacle {}

    record NotAttached(Kind kind, String gatewayId, VpcId vpcId) implements Obstacle {}

    record NoTransition(String id, String from, String to) implements Obstacle {}

    record NotTheAccepter(AccountId caller, String peeringId) implements Obstacle {}

    record VpnRouteExists(String destination) implements Obstacle {}

    record NoSuchVpnRoute(String destination) implements Obstacle {}
}
