package dev.drawbridge.consumer.domain.endpoint;

import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.Offer;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.RequestEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointRequested;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.Group;
import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.events.Connection;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.NetworkInterfaceId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.SecurityGroupId;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.events.place.ZoneNames;
import dev.drawbridge.testkit.Specification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** The endpoint the tests speak of. */
final class Sample {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final EndpointId ID = new EndpointId("vpce-00000000000000001");
    static final AccountId OWNER = new AccountId("222222222222");
    static final RegionName REGION = new RegionName("us-east-1");
    static final ServiceId SERVICE = new ServiceId("vpce-svc-00000000000000001");
    static final Connection CONNECTION =
            new Connection(
                    ID,
                    OWNER,
                    SERVICE,
                    ServiceName.of(REGION, SERVICE),
                    new AccountId("111111111111"),
                    REGION);

    private Sample() {}

    static RequestEndpoint request(boolean acceptanceRequired, String... zoneNames) {
        return request(acceptanceRequired, false, Set.of("use1-az1", "use1-az2"), zoneNames);
    }

    static RequestEndpoint request(
            boolean acceptanceRequired, boolean privateDns, Set<String> offered, String... zones) {
        var seats = IntStream.range(0, zones.length).mapToObj(i -> seat(i, zones[i])).toList();
        return new RequestEndpoint(
                ID,
                CONNECTION,
                new Offer(
                        acceptanceRequired,
                        Set.copyOf(offered.stream().map(AvailabilityZoneId::new).toList())),
                "arn:aws:iam::222222222222:root",
                new VpcId("vpc-00000000000000001"),
                seats,
                seats.stream().map(seat -> seat.cidr().firstUsable()).toList(),
                List.of(new Group(new SecurityGroupId("sg-00000000000000001"), "default")),
                "abcd1234",
                privateDns,
                "{}",
                null,
                Map.of("Name", "x"));
    }

    static EndpointRequested requested(boolean acceptanceRequired) {
        var decision =
                EndpointDecider.decide(
                        request(acceptanceRequired, "us-east-1a"), new Endpoint.Unknown(), NOON);
        return (EndpointRequested) ((Decision.Decided<EndpointEvent>) decision).events().getFirst();
    }

    static Specification<EndpointCommand, Endpoint, EndpointEvent> given(EndpointEvent... past) {
        return Specification.given(
                new Endpoint.Unknown(),
                Endpoint::evolve,
                (command, endpoint) -> EndpointDecider.decide(command, endpoint, NOON),
                List.of(past));
    }

    private static Seat seat(int number, String zoneName) {
        return new Seat(
                new NetworkInterfaceId("eni-0000000000000000" + number),
                new SubnetId("subnet-0000000000000000" + number),
                ZoneNames.IDENTITY
                        .named(new AccountId("222222222222"), REGION, zoneName)
                        .orElseThrow(),
                new Cidr(Ipv4.parse("10.0.%d.0".formatted(number)).orElseThrow(), 24),
                null);
    }
}
