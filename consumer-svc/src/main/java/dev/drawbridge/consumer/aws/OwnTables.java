package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.Place;
import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.consumer.read.landscape.RouteTableView;
import dev.drawbridge.consumer.read.landscape.RouteTables;
import dev.drawbridge.events.LandscapeEvent.RoutingEvent;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.VpcId;
import java.util.List;
import org.springframework.stereotype.Component;

/** The caller's route tables, and where orders to them go. */
@Component
final class OwnTables {

    private final RouteTables tables;

    OwnTables(RouteTables tables) {
        this.tables = tables;
    }

    RouteTableView find(String id, Scope scope) {
        Landmarks.id(Kind.ROUTE_TABLE, id);
        return tables.find(scope.account(), scope.region(), List.of(id)).stream()
                .findFirst()
                .orElseThrow(() -> Landmarks.notThere(Kind.ROUTE_TABLE, id));
    }

    RouteTableView associated(String associationId, Scope scope) {
        Landmarks.id(Kind.ASSOCIATION, associationId);
        return tables.associated(scope.account(), scope.region(), associationId)
                .orElseThrow(() -> Landmarks.notThere(Kind.ASSOCIATION, associationId));
    }

    static String routing(RouteTableView table) {
        return RoutingEvent.firstMainTable(new VpcId(table.vpcId()));
    }

    static Place place(RouteTableView table) {
        return new Place(new VpcId(table.vpcId()), new AccountId(table.owner()));
    }

    /** Every table begins with the local route. */
    static Cidr vpcRange(RouteTableView table) {
        return Given.cidr(table.routes().getFirst().destination());
    }
}
