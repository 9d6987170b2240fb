package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.GatewayCommand.DetachGateway;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DetachVpnGateway */
record DetachVpnGateway(String vpnGatewayId, String vpcId) {

    @Component("detachVpnGateway")
    record Handler(Commands commands) implements Ec2Operation<DetachVpnGateway, @Nullable Void> {
        @Override
        public @Nullable Void answer(DetachVpnGateway request, Call call) {
            var scope = Scope.of(call);
            commands.send(
                    new DetachGateway(
                            Landmarks.id(Kind.VPN_GATEWAY, request.vpnGatewayId()),
                            Kind.VPN_GATEWAY,
                            scope.accountId(),
                            scope.regionName(),
                            Given.vpc(request.vpcId())),
                    call.metadata());
            return null;
        }
    }
}
