package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.domain.landscape.VpnCommand.CloseVpn;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DeleteVpnConnection */
record DeleteVpnConnection(String vpnConnectionId) {

    @Component("deleteVpnConnection")
    record Handler(Commands commands) implements Ec2Operation<DeleteVpnConnection, @Nullable Void> {
        @Override
        public @Nullable Void answer(DeleteVpnConnection request, Call call) {
            var scope = Scope.of(call);
            commands.send(
                    new CloseVpn(
                            Landmarks.id(Kind.VPN_CONNECTION, request.vpnConnectionId()),
                            scope.accountId(),
                            scope.regionName()),
                    call.metadata());
            return null;
        }
    }
}
