package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.Offer;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.RequestEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.Token;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.Group;
import dev.drawbridge.consumer.read.ServiceListing;
import dev.drawbridge.consumer.read.VpcView;
import dev.drawbridge.consumer.read.Vpcs;
import dev.drawbridge.events.Connection;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.SecurityGroupId;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.text.Ids;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns a caller's request into the command: everything it names is looked up. */
@Component
final class EndpointRequests {

    private static final String FULL_ACCESS =
            "{\"Version\":\"2008-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}]}";

    private final Vpcs vpcs;
    private final Seats seats;
    private final Services services;

    EndpointRequests(Vpcs vpcs, Seats seats, Services services) {
        this.vpcs = vpcs;
        this.seats = seats;
        this.services = services;
    }

    RequestEndpoint command(CreateVpcEndpoint request, Call call) {
        var scope = Scope.of(call);
        var vpcId = Given.vpc(request.vpcId());
        var vpc =
                vpcs.find(scope.account(), scope.region(), vpcId.value())
                        .orElseThrow(() -> NotFound.vpc(vpcId.value()));
        var service = services.find(request.serviceName(), request.serviceRegion(), call);
        var id = new EndpointId(Ids.random("vpce"));
        return new RequestEndpoint(
                id,
                connection(id, scope, service),
                new Offer(service.acceptanceRequired(), zones(service)),
                call.caller().arn(),
                vpcId,
                seats.of(request, vpc, scope),
                List.of(),
                groups(request.securityGroupIds(), vpc),
                DnsSuffix.random(),
                Boolean.TRUE.equals(request.privateDnsEnabled()),
                Objects.requireNonNullElse(request.policyDocument(), FULL_ACCESS),
                token(request),
                Tagging.of("vpc-endpoint", request.tagSpecifications()));
    }

    private static Connection connection(EndpointId id, Scope scope, ServiceListing service) {
        return new Connection(
                id,
                scope.accountId(),
                new ServiceId(service.serviceId()),
                new ServiceName(service.serviceName()),
                new AccountId(service.owner()),
                scope.regionName());
    }

    private static Set<AvailabilityZoneId> zones(ServiceListing service) {
        return service.zoneIds().stream()
                .map(AvailabilityZoneId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<Group> groups(List<String> asked, VpcView vpc) {
        var ofVpc = vpc.defaultSecurityGroupId();
        for (var id : asked) {
            if (!Given.group(id).equals(ofVpc)) {
                throw NotFound.group(id);
            }
        }
        return List.of(new Group(new SecurityGroupId(ofVpc), SecurityGroupItem.NAME));
    }

    private static @Nullable Token token(CreateVpcEndpoint request) {
        var token = request.clientToken();
        if (token == null || token.isEmpty()) {
            return null;
        }
        if (token.length() > 64) {
            throw Fault.invalidParameterValue("A client token has at most 64 characters.");
        }
        return new Token(token, Fingerprint.of(request));
    }
}
