package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.GatewayCommand.AttachGateway;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_AttachVpnGateway */
record AttachVpnGateway(String vpnGatewayId, String vpcId) {

    record Response(VpnGatewayItem.@Nullable Attachment attachment) {}

    @Component("attachVpnGateway")
    record Handler(Commands commands, OwnVpcs vpcs)
            implements Ec2Operation<AttachVpnGateway, Response> {
        @Override
        public Response answer(AttachVpnGateway request, Call call) {
            var scope = Scope.of(call);
            var id = Landmarks.id(Kind.VPN_GATEWAY, request.vpnGatewayId());
            var vpcId = Given.vpc(request.vpcId());
            vpcs.find(vpcId.value(), scope);
            commands.send(
                    new AttachGateway(
                            id, Kind.VPN_GATEWAY, scope.accountId(), scope.regionName(), vpcId),
                    call.metadata());
            return new Response(new VpnGatewayItem.Attachment(vpcId.value(), "attached"));
        }
    }
}
