package dev.drawbridge.consumer.domain.endpoint;

import dev.drawbridge.consumer.domain.endpoint.Changes.NamingWish;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.ModifyEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.Place;
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
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The endpoint the tests speak of. */
final class Sample {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final EndpointId ID = new EndpointId("vpce-00000000000000001");
    static final AccountId OWNER = new AccountId("222222222222");
    static final RegionName REGION = new RegionName("us-east-1");
    static final VpcId VPC = new VpcId("vpc-00000000000000001");
    static final String PRINCIPAL = "arn:aws:iam::222222222222:root";
    static final Group DEFAULT = new Group(new SecurityGroupId("sg-00000000000000001"), "default");
    static final Group WEB = new Group(new SecurityGroupId("sg-00000000000000002"), "web");
    static final Offer OFFER =
            new Offer(
                    Offer.Origin.CUSTOMER,
                    true,
                    zoneIds(Set.of("use1-az1", "use1-az2")),
                    List.of("api.example.com"),
                    true,
                    Set.of("ipv4"));
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
        var offer = Offer.of(acceptanceRequired, zoneIds(offered));
        return request(offer, new NamingWish(privateDns, null, null, null), true, zones);
    }

    static RequestEndpoint request(
            Offer offer, NamingWish naming, boolean resolves, String... zones) {
        var seats = IntStream.range(0, zones.length).mapToObj(i -> seat(i, zones[i])).toList();
        return new RequestEndpoint(
                ID,
                CONNECTION,
                offer,
                PRINCIPAL,
                new Place(VPC, resolves),
                seats,
                seats.stream().map(seat -> seat.cidr().firstUsable()).toList(),
                List.of(DEFAULT),
                "abcd1234",
                naming,
                "{}",
                null,
                Map.of("Name", "x"));
    }

    static Set<AvailabilityZoneId> zoneIds(Set<String> ids) {
        return Set.copyOf(ids.stream().map(AvailabilityZoneId::new).toList());
    }

    /** Addresses are given as in a subnet that nobody else is in. */
    static ModifyEndpoint modify(Changes changes) {
        var addresses =
                changes.seats().stream()
                        .map(seat ->
                                Objects.requireNonNullElse(
                                        seat.wanted(), seat.cidr().firstUsable()))
                        .toList();
        return new ModifyEndpoint(
                ID, OWNER, REGION, PRINCIPAL, OFFER, new Place(VPC, true), changes, addresses);
    }

    static Changes subnets(List<Seat> added, List<SubnetId> removed) {
        return new Changes(added, removed, List.of(), List.of(), null, NamingWish.NONE);
    }

    static Changes groups(List<Group> added, List<SecurityGroupId> removed) {
        return new Changes(List.of(), List.of(), added, removed, null, NamingWish.NONE);
    }

    static Changes policy(String document) {
        return new Changes(List.of(), List.of(), List.of(), List.of(), document, NamingWish.NONE);
    }

    static Changes privateDns(boolean enabled) {
        return new Changes(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                new NamingWish(enabled, null, null, null));
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

    static SubnetId subnet(int number) {
        return new SubnetId("subnet-0000000000000000" + number);
    }

    static Seat seat(int number, String zoneName) {
        return seat(number, zoneName, null);
    }

    static Seat seat(int number, String zoneName, @Nullable String wanted) {
        return new Seat(
                new NetworkInterfaceId("eni-0000000000000000" + number),
                subnet(number),
                ZoneNames.IDENTITY
                        .named(new AccountId("222222222222"), REGION, zoneName)
                        .orElseThrow(),
                new Cidr(Ipv4.parse("10.0.%d.0".formatted(number)).orElseThrow(), 24),
                wanted == null ? null : Ipv4.parse(wanted).orElseThrow());
    }
}
