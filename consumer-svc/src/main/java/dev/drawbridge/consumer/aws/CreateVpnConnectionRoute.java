package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.domain.landscape.VpnCommand.AddVpnRoute;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_CreateVpnConnectionRoute */
record CreateVpnConnectionRoute(String vpnConnectionId, String destinationCidrBlock) {

    @Component("createVpnConnectionRoute")
    record Handler(Commands commands)
            implements Ec2Operation<CreateVpnConnectionRoute, @Nullable Void> {
        @Override
        public @Nullable Void answer(CreateVpnConnectionRoute request, Call call) {
            var scope = Scope.of(call);
            commands.send(
                    new AddVpnRoute(
                            Landmarks.id(Kind.VPN_CONNECTION, request.vpnConnectionId()),
                            scope.accountId(),
                            scope.regionName(),
                            Destinations.range(request.destinationCidrBlock())),
                    call.metadata());
            return null;
        }
    }
}
