package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.aws.CreateVpcEndpoint.DnsOptions;
import dev.drawbridge.consumer.aws.CreateVpcEndpoint.SubnetConfiguration;
import dev.drawbridge.consumer.domain.endpoint.Changes.NamingWish;
import dev.drawbridge.events.catalogue.AwsService;
import dev.drawbridge.events.catalogue.AwsServices;
import dev.drawbridge.wire.Fault;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be said of a request for an endpoint without looking anything up. */
final class EndpointTerms {

    static final String FULL_ACCESS =
            "{\"Version\":\"2008-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}]}";

    private static final String INTERFACE = "Interface";
    private static final String GATEWAY = "Gateway";
    private static final Set<String> TYPES = Set.of("ipv4", "dualstack", "ipv6");
    private static final Set<String> RECORD_TYPES =
            Set.of("ipv4", "dualstack", "ipv6", "service-defined");

    private EndpointTerms() {}

    static void check(CreateVpcEndpoint request) {
        switch (type(request)) {
            case INTERFACE -> {
                noRouteTables(request.routeTableIds());
                noIpv6(request.subnetConfigurations());
            }
            case GATEWAY -> {
                noInboundResolver(request.dnsOptions());
                onlyRoutes(
                        subnets(request.subnetIds(), request.subnetConfigurations()),
                        request.securityGroupIds(),
                        request.privateDnsEnabled());
                naming(request.privateDnsEnabled(), request.ipAddressType(), request.dnsOptions());
            }
            case "GatewayLoadBalancer", "Resource", "ServiceNetwork" ->
                    noInboundResolver(request.dnsOptions());
            default -> throw invalid("vpcEndpointType", type(request));
        }
        Policies.check(request.policyDocument());
    }

    static boolean isInterface(CreateVpcEndpoint request) {
        return type(request).equals(INTERFACE);
    }

    static boolean isGateway(CreateVpcEndpoint request) {
        return type(request).equals(GATEWAY);
    }

    private static String type(CreateVpcEndpoint request) {
        return Objects.requireNonNullElse(request.vpcEndpointType(), GATEWAY);
    }

    /** What a provider of one's own offers is reached by interfaces. */
    static Fault notOfType(CreateVpcEndpoint request) {
        var types =
                AwsServices.named(request.serviceName())
                        .map(AwsService::types)
                        .orElse(List.of(INTERFACE));
        return new Fault(
                "InvalidParameter",
                "Endpoint type (%s) does not match available service types (%s)."
                        .formatted(type(request), types));
    }

    /** Those that are named, one way or the other. */
    static List<String> subnets(List<String> ids, List<SubnetConfiguration> configurations) {
        return Stream.concat(ids.stream(), configurations.stream().map(c -> c.subnetId())).toList();
    }

    /** A Gateway endpoint has no interfaces, so nothing that belongs to them. */
    static void onlyRoutes(
            List<String> subnets, List<String> groups, @Nullable Boolean privateDns) {
        if (!subnets.isEmpty()) {
            throw onlyOfInterface("Subnet IDs are");
        }
        if (!groups.isEmpty()) {
            throw onlyOfInterface("Security group IDs are");
        }
        if (Boolean.TRUE.equals(privateDns)) {
            throw onlyOfInterface("Private DNS is");
        }
    }

    private static Fault onlyOfInterface(String what) {
        return new Fault(
                "InvalidParameter", what + " only supported for Interface type VPC Endpoint.");
    }

    static void noRouteTables(List<String> ids) {
        if (!ids.isEmpty()) {
            throw new Fault(
                    "InvalidParameter",
                    "Route table IDs are only supported for Gateway type VPC Endpoint.");
        }
    }

    static void noIpv6(List<SubnetConfiguration> configurations) {
        if (configurations.stream().anyMatch(c -> c.ipv6() != null)) {
            throw new Fault("InvalidParameter", "IPv6 addresses are not supported by the service.");
        }
    }

    static NamingWish naming(
            @Nullable Boolean privateDns, @Nullable String ipType, @Nullable DnsOptions options) {
        return new NamingWish(
                privateDns,
                known("ipAddressType", TYPES, ipType),
                options == null
                        ? null
                        : known("dnsRecordIpType", RECORD_TYPES, options.dnsRecordIpType()),
                options == null ? null : options.privateDnsOnlyForInboundResolverEndpoint());
    }

    private static @Nullable String known(
            String parameter, Set<String> values, @Nullable String value) {
        if (value != null && !values.contains(value)) {
            throw invalid(parameter, value);
        }
        return value;
    }

    private static Fault invalid(String parameter, String value) {
        return Fault.invalidParameterValue(
                "Value (%s) for parameter %s is invalid.".formatted(value, parameter));
    }

    static void noInboundResolver(@Nullable DnsOptions options) {
        if (options != null && options.privateDnsOnlyForInboundResolverEndpoint() != null) {
            throw new Fault(
                    "InvalidParameter",
                    "DnsOptions PrivateDnsOnlyForInboundResolverEndpoint is applicable only to Interface VPC Endpoints.");
        }
    }
}
