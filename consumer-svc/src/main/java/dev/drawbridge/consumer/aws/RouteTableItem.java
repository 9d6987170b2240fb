package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.read.landscape.RouteTableView;
import dev.drawbridge.wire.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** AWS: RouteTable */
record RouteTableItem(
        String routeTableId,
        String vpcId,
        String ownerId,
        List<Route> routeSet,
        List<Association> associationSet,
        List<Learned> propagatingVgwSet,
        List<Tag> tagSet) {

    /** AWS: Route */
    record Route(
            @Nullable String destinationCidrBlock,
            @Nullable String destinationPrefixListId,
            @Nullable String gatewayId,
            @Nullable String vpcPeeringConnectionId,
            String state,
            String origin) {}

    /** AWS: RouteTableAssociation */
    record Association(
            String routeTableAssociationId,
            String routeTableId,
            @Nullable String subnetId,
            boolean main,
            State associationState) {}

    /** AWS: RouteTableAssociationState */
    record State(String state) {

        static final State ASSOCIATED = new State("associated");
    }

    /** AWS: PropagatingVgw */
    record Learned(String gatewayId) {}

    static RouteTableItem of(RouteTableView table) {
        return new RouteTableItem(
                table.routeTableId(),
                table.vpcId(),
                table.owner(),
                table.routes().stream().map(RouteTableItem::route).toList(),
                table.associations().stream()
                        .map(made ->
                                new Association(
                                        made.associationId(),
                                        table.routeTableId(),
                                        made.subnetId(),
                                        made.subnetId() == null,
                                        State.ASSOCIATED))
                        .toList(),
                table.gateways().stream().map(Learned::new).toList(),
                Tagging.shown(table.tags()));
    }

    private static Route route(RouteTableView.Route route) {
        var peering = Kind.PEERING.names(route.target());
        return new Route(
                route.toPrefixList() ? null : route.destination(),
                route.toPrefixList() ? route.destination() : null,
                peering ? null : route.target(),
                peering ? route.target() : null,
                route.active() ? "active" : "blackhole",
                route.origin());
    }
}
