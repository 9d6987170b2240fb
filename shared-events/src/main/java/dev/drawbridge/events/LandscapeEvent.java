package dev.drawbridge.events;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;
import java.util.Map;

/**
 * What has happened to the ways in and out of VPCs. Ids without a type of their own are AWS's:
 * {@code rtb-…}, {@code igw-…}, {@code vgw-…}, {@code cgw-…}, {@code vpn-…}, {@code pcx-…}.
 */
public sealed interface LandscapeEvent extends Message
        permits LandscapeEvent.RoutingEvent,
                LandscapeEvent.GatewayEvent,
                LandscapeEvent.VpnEvent,
                LandscapeEvent.PeeringEvent,
                LandscapeEvent.QuotaAdjusted,
                SharingEvent,
                GatewayEndpointEvent {

    AccountId owner();

    /** A fact about a VPC's routing, which is one stream: that of its first main route table. */
    sealed interface RoutingEvent extends LandscapeEvent {
        VpcId vpcId();

        String routeTableId();

        @Override
        default String stream() {
            return firstMainTable(vpcId());
        }

        /** The table that a VPC is born with is named after it. */
        static String firstMainTable(VpcId vpcId) {
            return "rtb-" + vpcId.value().substring("vpc-".length());
        }
    }

    record RouteTableCreated(
            VpcId vpcId,
            AccountId owner,
            RegionName region,
            String routeTableId,
            Map<String, String> tags)
            implements RoutingEvent {}

    record RouteTableDeleted(VpcId vpcId, AccountId owner, String routeTableId)
            implements RoutingEvent {}

    /** A route was made, or its target replaced. */
    record RouteSet(
            VpcId vpcId, AccountId owner, String routeTableId, String destination, String target)
            implements RoutingEvent {}

    record RouteRemoved(VpcId vpcId, AccountId owner, String routeTableId, String destination)
            implements RoutingEvent {}

    record RouteTableAssociated(
            VpcId vpcId,
            AccountId owner,
            String routeTableId,
            String associationId,
            SubnetId subnetId)
            implements RoutingEvent {}

    record RouteTableDisassociated(
            VpcId vpcId, AccountId owner, String routeTableId, String associationId)
            implements RoutingEvent {}

    /** Another table is now the one of all subnets that have none of their own. */
    record MainRouteTableChosen(
            VpcId vpcId, AccountId owner, String routeTableId, String associationId)
            implements RoutingEvent {}

    record RoutePropagationEnabled(
            VpcId vpcId, AccountId owner, String routeTableId, String gatewayId)
            implements RoutingEvent {}

    record RoutePropagationDisabled(
            VpcId vpcId, AccountId owner, String routeTableId, String gatewayId)
            implements RoutingEvent {}

    /** A fact about an internet, VPN or customer gateway. */
    sealed interface GatewayEvent extends LandscapeEvent {
        String gatewayId();

        @Override
        default String stream() {
            return gatewayId();
        }
    }

    /**
     * @param kind {@code internet}, {@code vpn} or {@code customer}
     * @param properties such as {@code amazonSideAsn}, {@code ipAddress}, {@code bgpAsn}
     */
    record GatewayCreated(
            String gatewayId,
            AccountId owner,
            RegionName region,
            String kind,
            Map<String, String> properties,
            Map<String, String> tags)
            implements GatewayEvent {}

    record GatewayAttached(String gatewayId, AccountId owner, VpcId vpcId)
            implements GatewayEvent {}

    record GatewayDetached(String gatewayId, AccountId owner, VpcId vpcId)
            implements GatewayEvent {}

    record GatewayDeleted(String gatewayId, AccountId owner) implements GatewayEvent {}

    /** A fact about the way to a network on premises. */
    sealed interface VpnEvent extends LandscapeEvent {
        String vpnConnectionId();

        @Override
        default String stream() {
            return vpnConnectionId();
        }
    }

    record VpnConnectionCreated(
            String vpnConnectionId,
            AccountId owner,
            RegionName region,
            String customerGatewayId,
            String vpnGatewayId,
            boolean staticRoutesOnly,
            Map<String, String> tags)
            implements VpnEvent {}

    record VpnRouteAdded(String vpnConnectionId, AccountId owner, String destination)
            implements VpnEvent {}

    record VpnRouteRemoved(String vpnConnectionId, AccountId owner, String destination)
            implements VpnEvent {}

    record VpnConnectionDeleted(String vpnConnectionId, AccountId owner) implements VpnEvent {}

    /** A fact about two VPCs that are, or might become, neighbours. */
    sealed interface PeeringEvent extends LandscapeEvent {
        String peeringId();

        AccountId accepter();

        @Override
        default String stream() {
            return peeringId();
        }
    }

    /** One of the two VPCs. */
    record PeeringSide(AccountId owner, VpcId vpcId, String cidrBlock) {}

    record PeeringRequested(
            String peeringId,
            AccountId owner,
            AccountId accepter,
            RegionName region,
            PeeringSide requesterSide,
            PeeringSide accepterSide,
            Map<String, String> tags)
            implements PeeringEvent {}

    record PeeringFailed(String peeringId, AccountId owner, AccountId accepter, String reason)
            implements PeeringEvent {}

    record PeeringAccepted(String peeringId, AccountId owner, AccountId accepter)
            implements PeeringEvent {}

    record PeeringRejected(String peeringId, AccountId owner, AccountId accepter)
            implements PeeringEvent {}

    record PeeringDeleted(
            String peeringId, AccountId owner, AccountId accepter, AccountId deletedBy)
            implements PeeringEvent {}

    /** How much an account may have of something in a Region. */
    record QuotaAdjusted(AccountId owner, RegionName region, String quota, long value)
            implements LandscapeEvent {
        @Override
        public String stream() {
            return "quota-" + owner + "-" + region + "-" + quota;
        }
    }
}
