package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.gateway.GatewayEndpointCommand.CreateGatewayEndpoint;
import dev.drawbridge.consumer.domain.gateway.GatewayEndpointCommand.ModifyGatewayEndpoint;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.consumer.domain.names.PrefixLists;
import dev.drawbridge.consumer.read.EndpointView;
import dev.drawbridge.consumer.read.landscape.RouteTableView;
import dev.drawbridge.consumer.read.landscape.RouteTables;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.text.Ids;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is asked of a Gateway endpoint, as a command: everything it names is looked up. */
@Component
final class GatewayRequests {

    private final OwnVpcs vpcs;
    private final Services services;
    private final RouteTables tables;

    GatewayRequests(OwnVpcs vpcs, Services services, RouteTables tables) {
        this.vpcs = vpcs;
        this.services = services;
        this.tables = tables;
    }

    CreateGatewayEndpoint command(CreateVpcEndpoint request, Call call) {
        var scope = Scope.of(call);
        var vpcId = Given.vpc(request.vpcId());
        vpcs.find(vpcId.value(), scope);
        var service = services.find(request.serviceName(), request.serviceRegion(), call);
        var list =
                PrefixLists.ofService(service.name().value())
                        .filter(_ -> EndpointTerms.isGateway(request))
                        .orElseThrow(() -> EndpointTerms.notOfType(request));
        return new CreateGatewayEndpoint(
                new EndpointId(Ids.random("vpce")),
                scope.accountId(),
                scope.regionName(),
                call.caller().arn(),
                vpcId,
                service.name(),
                list.id(),
                tables(request.routeTableIds(), vpcId.value(), scope),
                Objects.requireNonNullElse(request.policyDocument(), EndpointTerms.FULL_ACCESS),
                Fingerprint.token(request.clientToken(), request),
                Tagging.of("vpc-endpoint", request.tagSpecifications()));
    }

    /**
     * @param policy null for what stays
     */
    ModifyGatewayEndpoint command(
            ModifyVpcEndpoint request,
            @Nullable String policy,
            EndpointView endpoint,
            Scope scope) {
        onlyRoutes(request);
        var named =
                tables(
                        both(request.addRouteTableIds(), request.removeRouteTableIds()),
                        endpoint.vpcId(),
                        scope);
        var added = named.stream().filter(request.addRouteTableIds()::contains).toList();
        return new ModifyGatewayEndpoint(
                new EndpointId(endpoint.endpointId()),
                scope.accountId(),
                scope.regionName(),
                added,
                named.stream().filter(id -> !added.contains(id)).toList(),
                policy);
    }

    private static void onlyRoutes(ModifyVpcEndpoint request) {
        EndpointTerms.onlyRoutes(
                EndpointTerms.subnets(
                        both(request.addSubnetIds(), request.removeSubnetIds()),
                        request.subnetConfigurations()),
                both(request.addSecurityGroupIds(), request.removeSecurityGroupIds()),
                request.privateDnsEnabled());
        EndpointTerms.noInboundResolver(request.dnsOptions());
        EndpointTerms.naming(
                request.privateDnsEnabled(), request.ipAddressType(), request.dnsOptions());
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    /** In the order asked for. */
    private List<String> tables(List<String> asked, String vpcId, Scope scope) {
        asked.forEach(id -> Landmarks.id(Kind.ROUTE_TABLE, id));
        var found = tables.find(scope.account(), scope.region(), asked);
        Given.allOf(
                asked,
                found,
                RouteTableView::routeTableId,
                id -> Landmarks.notThere(Kind.ROUTE_TABLE, id));
        found.stream()
                .filter(table -> !table.vpcId().equals(vpcId))
                .findFirst()
                .ifPresent(table -> {
                    throw new Fault(
                            "InvalidParameter",
                            "Route table %s and VPC %s belong to different networks."
                                    .formatted(table.routeTableId(), vpcId));
                });
        return asked.stream().distinct().toList();
    }
}
