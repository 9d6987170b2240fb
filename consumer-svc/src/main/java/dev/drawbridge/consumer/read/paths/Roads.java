package dev.drawbridge.consumer.read.paths;

import dev.drawbridge.consumer.domain.names.PrefixLists;
import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.consumer.domain.paths.Picture.Attachment;
import dev.drawbridge.consumer.domain.paths.RouteTable;
import dev.drawbridge.consumer.read.landscape.GatewayView;
import dev.drawbridge.consumer.read.landscape.Gateways;
import dev.drawbridge.consumer.read.landscape.PeeringView;
import dev.drawbridge.consumer.read.landscape.Peerings;
import dev.drawbridge.consumer.read.landscape.RouteTableView;
import dev.drawbridge.consumer.read.landscape.RouteTables;
import dev.drawbridge.consumer.read.landscape.VpnView;
import dev.drawbridge.consumer.read.landscape.Vpns;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Route tables by subnet, the main one under its VPC's id; and what routes lead to. */
@Component
final class Roads {

    private final RouteTables tables;
    private final Gateways gateways;
    private final Vpns vpns;
    private final Peerings peerings;

    Roads(RouteTables tables, Gateways gateways, Vpns vpns, Peerings peerings) {
        this.tables = tables;
        this.gateways = gateways;
        this.vpns = vpns;
        this.peerings = peerings;
    }

    Map<String, RouteTable> tables(Collection<String> vpcIds) {
        var found = new HashMap<String, RouteTable>();
        for (var vpcId : vpcIds) {
            for (var view : tables.inVpc(vpcId)) {
                var table = table(view);
                view.associations()
                        .forEach(each ->
                                found.put(
                                        each.subnetId() == null ? vpcId : each.subnetId(), table));
            }
        }
        return found;
    }

    private static RouteTable table(RouteTableView view) {
        return new RouteTable(
                view.routeTableId(), view.routes().stream().flatMap(Roads::routes).toList());
    }

    /** Routes for IPv6 concern nobody here; one to a prefix list is one to each of its ranges. */
    private static Stream<RouteTable.Route> routes(RouteTableView.Route route) {
        var ranges =
                route.toPrefixList()
                        ? PrefixLists.withId(route.destination()).stream()
                                .flatMap(list -> list.ranges().stream())
                        : Cidr.parse(route.destination()).stream();
        return ranges.map(range ->
                new RouteTable.Route(range, route.target(), route.active(), route.destination()));
    }

    Map<String, Attachment> attachments(Collection<String> vpcIds) {
        var found = new HashMap<String, Attachment>();
        for (var vpcId : vpcIds) {
            var beyond = vpns.ofVpc(vpcId);
            gateways.inVpc(vpcId)
                    .forEach(gateway ->
                            found.put(gateway.gatewayId(), attachment(gateway, vpcId, beyond)));
            peerings.ofVpc(vpcId).forEach(peering -> found.put(peering.peeringId(), of(peering)));
        }
        return found;
    }

    private static Attachment attachment(GatewayView gateway, String vpcId, List<VpnView> vpns) {
        if (gateway.kind().equals("internet")) {
            return new Attachment.InternetGateway();
        }
        var its = vpns.stream().filter(v -> v.vpnGatewayId().equals(gateway.gatewayId())).toList();
        boolean direct = its.stream().anyMatch(v -> v.attachment().equals("direct-connect"));
        return new Attachment.OnPremises(
                vpcId,
                direct ? "Direct Connect" : "VPN",
                its.stream()
                        .flatMap(v -> v.routes().stream())
                        .map(Cidr::parse)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static Attachment of(PeeringView peering) {
        return new Attachment.Peering(
                peering.requester().vpcId(), peering.accepter().vpcId(), peering.active());
    }

    /** The owners of the VPCs it is peered with, by VPC. */
    Map<String, String> neighbours(String vpcId) {
        var owners = new TreeMap<String, String>();
        for (var peering : peerings.ofVpc(vpcId)) {
            owners.put(peering.requester().vpcId(), peering.requester().owner());
            owners.put(peering.accepter().vpcId(), peering.accepter().owner());
        }
        return owners;
    }

    /** And their ranges. */
    Map<String, Cidr> ranges(String vpcId) {
        return peerings.ofVpc(vpcId).stream()
                .flatMap(peering -> Stream.of(peering.requester(), peering.accepter()))
                .collect(
                        Collectors.toMap(
                                PeeringView.Side::vpcId,
                                side -> Cidr.parse(side.cidrBlock()).orElseThrow(),
                                (one, _) -> one));
    }
}
