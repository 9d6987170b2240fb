package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.GatewayCommand.DeleteGateway;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DeleteVpnGateway */
record DeleteVpnGateway(String vpnGatewayId) {

    @Component("deleteVpnGateway")
    record Handler(Commands commands) implements Ec2Operation<DeleteVpnGateway, @Nullable Void> {
        @Override
        public @Nullable Void answer(DeleteVpnGateway request, Call call) {
            var scope = Scope.of(call);
            var id = Landmarks.id(Kind.VPN_GATEWAY, request.vpnGatewayId());
            commands.send(
                    new DeleteGateway(id, Kind.VPN_GATEWAY, scope.accountId(), scope.regionName()),
                    call.metadata());
            return null;
        }
    }
}
