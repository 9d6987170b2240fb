package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.domain.landscape.VpnCommand.RemoveVpnRoute;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DeleteVpnConnectionRoute */
record DeleteVpnConnectionRoute(String vpnConnectionId, String destinationCidrBlock) {

    @Component("deleteVpnConnectionRoute")
    record Handler(Commands commands)
            implements Ec2Operation<DeleteVpnConnectionRoute, @Nullable Void> {
        @Override
        public @Nullable Void answer(DeleteVpnConnectionRoute request, Call call) {
            var scope = Scope.of(call);
            commands.send(
                    new RemoveVpnRoute(
                            Landmarks.id(Kind.VPN_CONNECTION, request.vpnConnectionId()),
                            scope.accountId(),
                            scope.regionName(),
                            Destinations.range(request.destinationCidrBlock())),
                    call.metadata());
            return null;
        }
    }
}
