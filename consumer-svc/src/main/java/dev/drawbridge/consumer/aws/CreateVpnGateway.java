package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.GatewayCommand.CreateGateway;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.read.landscape.Gateways;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.TagSpecification;
import dev.drawbridge.wire.Wire;
import dev.drawbridge.wire.text.Ids;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_CreateVpnGateway */
record CreateVpnGateway(
        String type,
        @Nullable String availabilityZone,
        @Nullable Long amazonSideAsn,
        @Wire("TagSpecification") List<TagSpecification> tagSpecifications) {

    record Response(@Nullable VpnGatewayItem vpnGateway) {}

    @Component("createVpnGateway")
    record Handler(Commands commands, Gateways gateways)
            implements Ec2Operation<CreateVpnGateway, Response> {
        @Override
        public Response answer(CreateVpnGateway request, Call call) {
            var scope = Scope.of(call);
            var id = Ids.random(Kind.VPN_GATEWAY.prefix());
            commands.send(
                    new CreateGateway(
                            id,
                            Kind.VPN_GATEWAY,
                            scope.accountId(),
                            scope.regionName(),
                            properties(request),
                            Tagging.of("vpn-gateway", request.tagSpecifications())),
                    call.metadata());
            return new Response(
                    gateways.find(scope.account(), scope.region(), id)
                            .map(VpnGatewayItem::of)
                            .orElse(null));
        }

        private static Map<String, String> properties(CreateVpnGateway request) {
            VpnTypes.check(request.type());
            var asn = Objects.requireNonNullElse(request.amazonSideAsn(), 64512L);
            return Map.of("amazonSideAsn", Long.toString(asn));
        }
    }
}
