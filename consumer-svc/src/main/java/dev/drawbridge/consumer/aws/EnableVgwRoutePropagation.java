package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.Propagate;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_EnableVgwRoutePropagation */
record EnableVgwRoutePropagation(String routeTableId, String gatewayId) {

    @Component("enableVgwRoutePropagation")
    record Handler(Commands commands, OwnTables tables, OwnGateways gateways)
            implements Ec2Operation<EnableVgwRoutePropagation, @Nullable Void> {
        @Override
        public @Nullable Void answer(EnableVgwRoutePropagation request, Call call) {
            var scope = Scope.of(call);
            var table = tables.find(request.routeTableId(), scope);
            var gateway = gateways.find(Kind.VPN_GATEWAY, request.gatewayId(), scope);
            if (!table.vpcId().equals(gateway.vpcId())) {
                throw new Fault(
                        "Gateway.NotAttached",
                        "resource %s is not attached to network %s"
                                .formatted(gateway.gatewayId(), table.vpcId()));
            }
            commands.send(
                    new Propagate(
                            OwnTables.routing(table),
                            OwnTables.place(table),
                            table.routeTableId(),
                            gateway.gatewayId(),
                            true),
                    call.metadata());
            return null;
        }
    }
}
