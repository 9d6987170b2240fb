package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.landscape.GatewayCommand.CreateGateway;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.consumer.read.landscape.Gateways;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.TagSpecification;
import dev.drawbridge.wire.Wire;
import dev.drawbridge.wire.text.Ids;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_CreateCustomerGateway */
record CreateCustomerGateway(
        String type,
        @Nullable String ipAddress,
        @Nullable String publicIp,
        @Nullable Integer bgpAsn,
        @Nullable String deviceName,
        @Wire("TagSpecification") List<TagSpecification> tagSpecifications) {

    record Response(@Nullable CustomerGatewayItem customerGateway) {}

    private static final int LONGEST_NAME = 255;

    @Component("createCustomerGateway")
    record Handler(Commands commands, Gateways gateways)
            implements Ec2Operation<CreateCustomerGateway, Response> {
        @Override
        public Response answer(CreateCustomerGateway request, Call call) {
            var scope = Scope.of(call);
            var id = Ids.random(Kind.CUSTOMER_GATEWAY.prefix());
            commands.send(
                    new CreateGateway(
                            id,
                            Kind.CUSTOMER_GATEWAY,
                            scope.accountId(),
                            scope.regionName(),
                            properties(request),
                            Tagging.of("customer-gateway", request.tagSpecifications())),
                    call.metadata());
            return new Response(
                    gateways.find(scope.account(), scope.region(), id)
                            .map(CustomerGatewayItem::of)
                            .orElse(null));
        }

        private static Map<String, String> properties(CreateCustomerGateway request) {
            VpnTypes.check(request.type());
            var address = request.ipAddress() == null ? request.publicIp() : request.ipAddress();
            if (address == null) {
                throw Fault.missingParameter("ipAddress");
            }
            if (Ipv4.parse(address).isEmpty()) {
                throw Fault.invalidParameterValue(
                        "Value (%s) for parameter ipAddress is invalid. Invalid IP address."
                                .formatted(address));
            }
            var properties = new TreeMap<String, String>();
            properties.put("ipAddress", address);
            var asn = Objects.requireNonNullElse(request.bgpAsn(), 65000);
            properties.put("bgpAsn", Integer.toString(asn));
            if (request.deviceName() != null) {
                properties.put("deviceName", named(request.deviceName()));
            }
            return properties;
        }

        private static String named(String device) {
            if (device.length() > LONGEST_NAME) {
                throw Fault.invalidParameterValue(
                        "A device name has up to %d characters, not %d."
                                .formatted(LONGEST_NAME, device.length()));
            }
            return device;
        }
    }
}
