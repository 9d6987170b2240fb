package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.domain.landscape.RoutingCommand.Propagate;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DisableVgwRoutePropagation */
record DisableVgwRoutePropagation(String routeTableId, String gatewayId) {

    @Component("disableVgwRoutePropagation")
    record Handler(Commands commands, OwnTables tables, OwnGateways gateways)
            implements Ec2Operation<DisableVgwRoutePropagation, @Nullable Void> {
        @Override
        public @Nullable Void answer(DisableVgwRoutePropagation request, Call call) {
            var scope = Scope.of(call);
            var table = tables.find(request.routeTableId(), scope);
            var gateway = gateways.find(Kind.VPN_GATEWAY, request.gatewayId(), scope);
            commands.send(
                    new Propagate(
                            OwnTables.routing(table),
                            OwnTables.place(table),
                            table.routeTableId(),
                            gateway.gatewayId(),
                            false),
                    call.metadata());
            return null;
        }
    }
}
