package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.RequestEndpoint;
import dev.drawbridge.consumer.read.VpcView;
import dev.drawbridge.events.Connection;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.text.Ids;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a caller's request into the command: everything it names is looked up. */
@Component
final class EndpointRequests {

    private final OwnVpcs vpcs;
    private final Seats seats;
    private final Services services;
    private final EndpointGroups groups;
    private final HostedZones zones;
    private final Places places;

    EndpointRequests(
            OwnVpcs vpcs,
            Seats seats,
            Services services,
            EndpointGroups groups,
            HostedZones zones,
            Places places) {
        this.vpcs = vpcs;
        this.seats = seats;
        this.services = services;
        this.groups = groups;
        this.zones = zones;
        this.places = places;
    }

    RequestEndpoint command(CreateVpcEndpoint request, Call call) {
        var scope = Scope.of(call);
        var vpcId = Given.vpc(request.vpcId());
        var vpc = vpcs.find(vpcId.value(), scope);
        var service = services.find(request.serviceName(), request.serviceRegion(), call);
        if (named(request.privateDnsEnabled(), service, vpc)) {
            zones.mayBeMade(call);
        }
        var id = new EndpointId(Ids.random("vpce"));
        return new RequestEndpoint(
                id,
                connection(id, scope, service),
                service.offer(),
                call.caller().arn(),
                places.of(vpc, service.name().value(), request.dnsOptions()),
                seats.of(request.subnetIds(), request.subnetConfigurations(), vpcId, scope),
                null,
                groups.of(request.securityGroupIds(), vpc),
                DnsSuffix.random(),
                EndpointTerms.naming(
                        request.privateDnsEnabled(), request.ipAddressType(), request.dnsOptions()),
                Objects.requireNonNullElse(request.policyDocument(), EndpointTerms.FULL_ACCESS),
                Fingerprint.token(request.clientToken(), request),
                Tagging.of("vpc-endpoint", request.tagSpecifications()));
    }

    private static boolean named(@Nullable Boolean asked, Service service, VpcView vpc) {
        return asked == null ? service.offer().namedByDefault() && vpc.namesResolve() : asked;
    }

    private static Connection connection(EndpointId id, Scope scope, Service service) {
        return new Connection(
                id,
                scope.accountId(),
                service.id(),
                service.name(),
                service.owner(),
                scope.regionName());
    }
}
