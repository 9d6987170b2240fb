package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.ReplaceAssociation;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.text.Ids;
import org.springframework.stereotype.Component;

/** AWS: API_ReplaceRouteTableAssociation; of the main association it chooses another main table */
record ReplaceRouteTableAssociation(String associationId, String routeTableId) {

    record Response(String newAssociationId, RouteTableItem.State associationState) {}

    @Component("replaceRouteTableAssociation")
    record Handler(Commands commands, OwnTables tables)
            implements Ec2Operation<ReplaceRouteTableAssociation, Response> {
        @Override
        public Response answer(ReplaceRouteTableAssociation request, Call call) {
            var scope = Scope.of(call);
            var before = tables.associated(request.associationId(), scope);
            var table = tables.find(request.routeTableId(), scope);
            if (!table.vpcId().equals(before.vpcId())) {
                throw Fault.invalidParameterValue(
                        "route table %s and association %s belong to different networks"
                                .formatted(table.routeTableId(), request.associationId()));
            }
            var id = Ids.random(Kind.ASSOCIATION.prefix());
            commands.send(
                    new ReplaceAssociation(
                            OwnTables.routing(table),
                            OwnTables.place(table),
                            request.associationId(),
                            table.routeTableId(),
                            id),
                    call.metadata());
            return new Response(id, RouteTableItem.State.ASSOCIATED);
        }
    }
}
