package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_ReplaceRoute */
record ReplaceRoute(
        String routeTableId,
        @Nullable String destinationCidrBlock,
        @Nullable String destinationIpv6CidrBlock,
        @Nullable String destinationPrefixListId,
        @Nullable String gatewayId,
        @Nullable String vpcPeeringConnectionId,
        @Nullable String natGatewayId,
        @Nullable String instanceId,
        @Nullable String networkInterfaceId,
        @Nullable String transitGatewayId,
        @Nullable String egressOnlyInternetGatewayId,
        @Nullable String vpcEndpointId) {

    private Map<String, Optional<String>> others() {
        return Map.of(
                "NatGatewayId", Optional.ofNullable(natGatewayId),
                "InstanceId", Optional.ofNullable(instanceId),
                "NetworkInterfaceId", Optional.ofNullable(networkInterfaceId),
                "TransitGatewayId", Optional.ofNullable(transitGatewayId),
                "EgressOnlyInternetGatewayId", Optional.ofNullable(egressOnlyInternetGatewayId),
                "VpcEndpointId", Optional.ofNullable(vpcEndpointId));
    }

    @Component("replaceRoute")
    record Handler(Commands commands, OwnTables tables, RouteTargets targets)
            implements Ec2Operation<ReplaceRoute, @Nullable Void> {
        @Override
        public @Nullable Void answer(ReplaceRoute request, Call call) {
            var scope = Scope.of(call);
            var table = tables.find(request.routeTableId(), scope);
            ManagedRoutes.mayBeChanged("replace", request.destinationPrefixListId(), table);
            commands.send(
                    new RoutingCommand.ReplaceRoute(
                            OwnTables.routing(table),
                            OwnTables.place(table),
                            table.routeTableId(),
                            OwnTables.vpcRange(table),
                            Destinations.of(
                                    request.destinationCidrBlock(),
                                    request.destinationIpv6CidrBlock(),
                                    request.destinationPrefixListId()),
                            targets.check(
                                    request.gatewayId(),
                                    request.vpcPeeringConnectionId(),
                                    request.others(),
                                    table,
                                    scope)),
                    call.metadata());
            return null;
        }
    }
}
