package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.domain.landscape.VpnCommand.OpenVpn;
import dev.drawbridge.consumer.read.landscape.Vpns;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.TagSpecification;
import dev.drawbridge.wire.Wire;
import dev.drawbridge.wire.text.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * AWS: API_CreateVpnConnection. With the tag {@code drawbridge:attachment = direct-connect} it
 * stands for a Direct Connect virtual interface.
 */
record CreateVpnConnection(
        String type,
        String customerGatewayId,
        @Nullable String vpnGatewayId,
        @Nullable String transitGatewayId,
        @Nullable Options options,
        @Wire("TagSpecification") List<TagSpecification> tagSpecifications) {

    record Response(@Nullable VpnConnectionItem vpnConnection) {}

    /** AWS: VpnConnectionOptionsSpecification */
    record Options(@Nullable Boolean staticRoutesOnly) {}

    @Component("createVpnConnection")
    record Handler(Commands commands, OwnGateways gateways, Vpns vpns)
            implements Ec2Operation<CreateVpnConnection, Response> {
        @Override
        public Response answer(CreateVpnConnection request, Call call) {
            VpnTypes.check(request.type());
            var scope = Scope.of(call);
            var id = Ids.random(Kind.VPN_CONNECTION.prefix());
            var options = request.options();
            commands.send(
                    new OpenVpn(
                            id,
                            scope.accountId(),
                            scope.regionName(),
                            gateways.find(Kind.CUSTOMER_GATEWAY, request.customerGatewayId(), scope)
                                    .gatewayId(),
                            gateways.find(Kind.VPN_GATEWAY, vpnGateway(request), scope).gatewayId(),
                            options != null && Boolean.TRUE.equals(options.staticRoutesOnly()),
                            Tagging.of("vpn-connection", request.tagSpecifications())),
                    call.metadata());
            return new Response(
                    vpns.find(scope.account(), scope.region(), id)
                            .map(VpnConnectionItem::of)
                            .orElse(null));
        }

        private static String vpnGateway(CreateVpnConnection request) {
            if (request.transitGatewayId() != null) {
                throw Fault.invalidParameterValue(
                        "Transit gateways are not simulated: name a VpnGatewayId.");
            }
            var id = request.vpnGatewayId();
            if (id == null) {
                throw Fault.missingParameter("vpnGatewayId");
            }
            return id;
        }
    }
}
