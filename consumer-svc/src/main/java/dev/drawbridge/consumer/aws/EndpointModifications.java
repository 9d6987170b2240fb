package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.endpoint.Changes;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.ModifyEndpoint;
import dev.drawbridge.consumer.read.EndpointView;
import dev.drawbridge.consumer.read.Endpoints;
import dev.drawbridge.consumer.read.VpcView;
import dev.drawbridge.consumer.read.Vpcs;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.SecurityGroupId;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a caller's changes into the command: everything they name is looked up. */
@Component
final class EndpointModifications {

    private final Endpoints endpoints;
    private final Vpcs vpcs;
    private final Seats seats;
    private final Services services;
    private final EndpointGroups groups;
    private final HostedZones zones;
    private final Places places;
    private final GatewayRequests gateways;

    EndpointModifications(
            Endpoints endpoints,
            Vpcs vpcs,
            Seats seats,
            Services services,
            EndpointGroups groups,
            HostedZones zones,
            Places places,
            GatewayRequests gateways) {
        this.endpoints = endpoints;
        this.vpcs = vpcs;
        this.seats = seats;
        this.services = services;
        this.groups = groups;
        this.zones = zones;
        this.places = places;
        this.gateways = gateways;
    }

    /** An order to an endpoint of the type that it is. */
    Record command(ModifyVpcEndpoint request, Call call) {
        var scope = Scope.of(call);
        var id = Given.endpoint(request.vpcEndpointId());
        var policy = policy(request);
        var endpoint =
                endpoints.find(scope.account(), scope.region(), List.of(id.value())).stream()
                        .findFirst()
                        .orElseThrow(() -> NotFound.endpoint(id.value()));
        return endpoint.isGateway()
                ? gateways.command(request, policy, endpoint, scope)
                : interfaces(request, policy, endpoint, call);
    }

    private ModifyEndpoint interfaces(
            ModifyVpcEndpoint request, @Nullable String policy, EndpointView endpoint, Call call) {
        var scope = Scope.of(call);
        EndpointTerms.noRouteTables(request.addRouteTableIds());
        EndpointTerms.noRouteTables(request.removeRouteTableIds());
        EndpointTerms.noIpv6(request.subnetConfigurations());
        if (Boolean.TRUE.equals(request.privateDnsEnabled())) {
            zones.mayBeMade(call);
        }
        var vpc =
                vpcs.find(scope.account(), scope.region(), endpoint.vpcId())
                        .orElseThrow(() -> NotFound.vpc(endpoint.vpcId()));
        return new ModifyEndpoint(
                new EndpointId(endpoint.endpointId()),
                scope.accountId(),
                scope.regionName(),
                call.caller().arn(),
                services.offerOf(endpoint.facts().serviceName(), scope.region()),
                places.of(vpc, endpoint.facts().serviceName(), request.dnsOptions()),
                changes(request, policy, endpoint, vpc, scope),
                null);
    }

    private Changes changes(
            ModifyVpcEndpoint request,
            @Nullable String policy,
            EndpointView endpoint,
            VpcView vpc,
            Scope scope) {
        return new Changes(
                seats.of(
                        request.addSubnetIds(),
                        request.subnetConfigurations(),
                        new VpcId(endpoint.vpcId()),
                        scope),
                request.removeSubnetIds().stream().map(Given::subnet).toList(),
                groups.added(request, endpoint, vpc),
                request.removeSecurityGroupIds().stream()
                        .map(Given::group)
                        .map(SecurityGroupId::new)
                        .toList(),
                policy,
                EndpointTerms.naming(
                        request.privateDnsEnabled(),
                        request.ipAddressType(),
                        request.dnsOptions()));
    }

    private static @Nullable String policy(ModifyVpcEndpoint request) {
        Policies.check(request.policyDocument());
        if (!Boolean.TRUE.equals(request.resetPolicy())) {
            return request.policyDocument();
        }
        if (request.policyDocument() != null) {
            throw new Fault(
                    "InvalidParameterCombination",
                    "PolicyDocument and ResetPolicy cannot be given together.");
        }
        return EndpointTerms.FULL_ACCESS;
    }
}
