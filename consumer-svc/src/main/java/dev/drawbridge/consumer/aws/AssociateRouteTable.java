package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.Associate;
import dev.drawbridge.consumer.read.Subnets;
import dev.drawbridge.consumer.read.landscape.RouteTableView;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.text.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_AssociateRouteTable */
record AssociateRouteTable(
        String routeTableId, @Nullable String subnetId, @Nullable String gatewayId) {

    record Response(String associationId, RouteTableItem.State associationState) {}

    @Component("associateRouteTable")
    record Handler(Commands commands, OwnTables tables, Subnets subnets)
            implements Ec2Operation<AssociateRouteTable, Response> {
        @Override
        public Response answer(AssociateRouteTable request, Call call) {
            var scope = Scope.of(call);
            var table = tables.find(request.routeTableId(), scope);
            var id = Ids.random(Kind.ASSOCIATION.prefix());
            commands.send(
                    new Associate(
                            OwnTables.routing(table),
                            OwnTables.place(table),
                            table.routeTableId(),
                            id,
                            subnet(request, table, scope)),
                    call.metadata());
            return new Response(id, RouteTableItem.State.ASSOCIATED);
        }

        private SubnetId subnet(AssociateRouteTable request, RouteTableView table, Scope scope) {
            if (request.gatewayId() != null) {
                throw Fault.invalidParameterValue(
                        "Associations with gateways are not simulated: name a SubnetId.");
            }
            var asked = request.subnetId();
            if (asked == null) {
                throw Fault.missingParameter("subnetId");
            }
            var id = Given.subnet(asked);
            var subnet =
                    subnets.find(scope.account(), scope.region(), List.of(asked)).stream()
                            .findFirst()
                            .orElseThrow(() -> NotFound.subnet(asked));
            if (!subnet.vpcId().equals(table.vpcId())) {
                throw Fault.invalidParameterValue(
                        "Route table %s and subnet %s belong to different networks"
                                .formatted(table.routeTableId(), asked));
            }
            return id;
        }
    }
}
