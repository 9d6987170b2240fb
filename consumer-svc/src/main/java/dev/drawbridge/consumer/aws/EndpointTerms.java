package dev.drawbridge.consumer.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drawbridge.wire.Fault;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be said of a request for an endpoint without looking anything up. */
@Component
final class EndpointTerms {

    private static final int LONGEST_POLICY = 20_480;
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    void check(CreateVpcEndpoint request) {
        onlyInterface(Objects.requireNonNullElse(request.vpcEndpointType(), "Gateway"));
        if (!request.routeTableIds().isEmpty()) {
            throw new Fault(
                    "InvalidParameter",
                    "Route table IDs are only supported for Gateway type VPC Endpoint.");
        }
        onlyIpv4("IpAddressType", request.ipAddressType());
        var dns = request.dnsOptions();
        onlyIpv4("DnsRecordIpType", dns == null ? null : dns.dnsRecordIpType());
        if (request.subnetConfigurations().stream().anyMatch(c -> c.ipv6() != null)) {
            throw new Fault("InvalidParameter", "IPv6 addresses are not supported by the service.");
        }
        policy(request.policyDocument());
    }

    private static void onlyInterface(String type) {
        switch (type) {
            case "Interface" -> {}
            case "Gateway", "GatewayLoadBalancer", "Resource", "ServiceNetwork" ->
                    throw new Fault(
                            "InvalidParameter",
                            "Endpoint type (%s) does not match available service types ([Interface])."
                                    .formatted(type));
            default ->
                    throw Fault.invalidParameterValue(
                            "Value (%s) for parameter vpcEndpointType is invalid.".formatted(type));
        }
    }

    private static void onlyIpv4(String parameter, @Nullable String value) {
        if (value != null && !value.equals("ipv4")) {
            throw new Fault(
                    "InvalidParameter",
                    "The %s '%s' is not supported by the service.".formatted(parameter, value));
        }
    }

    private static void policy(@Nullable String document) {
        if (document == null) {
            return;
        }
        if (document.length() > LONGEST_POLICY) {
            throw new Fault(
                    "InvalidPolicyDocument",
                    "The policy document has more than %d characters.".formatted(LONGEST_POLICY));
        }
        if (!isJsonObject(document)) {
            throw new Fault(
                    "InvalidPolicyDocument",
                    "The specified policy document is not a valid JSON policy document.");
        }
    }

    private static boolean isJsonObject(String document) {
        try {
            return JSON.readTree(document).isObject();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
