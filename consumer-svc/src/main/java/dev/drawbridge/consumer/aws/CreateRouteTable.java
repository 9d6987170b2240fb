package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.axon.Refused;
import dev.drawbridge.consumer.domain.Refusal.AlreadyRequested;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.Place;
import dev.drawbridge.consumer.read.landscape.RouteTables;
import dev.drawbridge.events.LandscapeEvent.RoutingEvent;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.TagSpecification;
import dev.drawbridge.wire.Wire;
import dev.drawbridge.wire.text.Ids;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_CreateRouteTable */
record CreateRouteTable(
        String vpcId,
        @Nullable String clientToken,
        @Wire("TagSpecification") List<TagSpecification> tagSpecifications) {

    record Response(@Nullable RouteTableItem routeTable, @Nullable String clientToken) {}

    @Component("createRouteTable")
    record Handler(Commands commands, OwnVpcs vpcs, RouteTables tables)
            implements Ec2Operation<CreateRouteTable, Response> {
        @Override
        public Response answer(CreateRouteTable request, Call call) {
            var scope = Scope.of(call);
            var vpcId = Given.vpc(request.vpcId());
            vpcs.find(vpcId.value(), scope);
            var command =
                    new RoutingCommand.CreateRouteTable(
                            RoutingEvent.firstMainTable(vpcId),
                            new Place(vpcId, scope.accountId()),
                            scope.regionName(),
                            Ids.random(Kind.ROUTE_TABLE.prefix()),
                            Tagging.of("route-table", request.tagSpecifications()),
                            Fingerprint.token(request.clientToken(), request));
            return new Response(made(command, call), request.clientToken());
        }

        private @Nullable RouteTableItem made(RoutingCommand.CreateRouteTable command, Call call) {
            try {
                commands.send(command, call.metadata());
                return found(command.routeTableId(), call).orElse(null);
            } catch (Refused refused) {
                if (refused.refusal() instanceof AlreadyRequested(var first)) {
                    return found(first, call)
                            .orElseThrow(() -> Landmarks.notThere(Kind.ROUTE_TABLE, first));
                }
                throw refused;
            }
        }

        private Optional<RouteTableItem> found(String id, Call call) {
            var scope = Scope.of(call);
            return tables.find(scope.account(), scope.region(), List.of(id)).stream()
                    .map(RouteTableItem::of)
                    .findFirst();
        }
    }
}
