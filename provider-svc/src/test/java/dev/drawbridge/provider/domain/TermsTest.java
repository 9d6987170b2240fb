package dev.drawbridge.provider.domain;

import static dev.drawbridge.provider.domain.ConnectionExamples.PROVIDER;
import static dev.drawbridge.provider.domain.ConnectionExamples.REGION;
import static dev.drawbridge.provider.domain.ConnectionExamples.SERVICE;

import dev.drawbridge.events.ServiceTerms;
import dev.drawbridge.events.ServiceTerms.PrivateDnsName;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.provider.domain.EndpointServiceCommand.ConcludeVerification;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Modify;
import dev.drawbridge.provider.domain.EndpointServiceCommand.StartVerification;
import dev.drawbridge.provider.domain.EndpointServiceCommand.TakeOverPayment;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceCreated;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceTermsChanged;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceVerificationStarted;
import dev.drawbridge.provider.domain.terms.Changes;
import dev.drawbridge.provider.domain.terms.Surroundings;
import dev.drawbridge.testkit.Specification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a service offers, and how that changes. */
final class TermsTest {

    private static final String ONE = balancer("one");
    private static final String TWO = balancer("two");
    private static final AvailabilityZoneId AZ1 = new AvailabilityZoneId("use1-az1");
    private static final AvailabilityZoneId AZ3 = new AvailabilityZoneId("use1-az3");
    private static final ServiceCreated CREATED =
            new ServiceCreated(
                    SERVICE,
                    PROVIDER.account(),
                    REGION,
                    ServiceName.of(REGION, SERVICE),
                    true,
                    List.of(ONE),
                    List.of(AZ1),
                    Map.of());
    private static final PrivateDnsName NAME =
            new PrivateDnsName("*.example.com", "pendingVerification", "_abc", "vpce:xyz");
    private static final ServiceVerificationStarted STARTED =
            new ServiceVerificationStarted(SERVICE, PROVIDER.account(), REGION, NAME.name());

    private boolean connected;
    private List<String> published = List.of();

    @Test
    void s20_zones_are_those_of_the_load_balancers() {
        given(CREATED).when(modify(add(TWO))).then(terms(List.of(ONE, TWO), List.of(AZ1, AZ3)));
    }

    @Test
    void a_load_balancer_goes_only_while_nobody_is_connected_and_another_stays() {
        var both = terms(List.of(ONE, TWO), List.of(AZ1, AZ3));
        given(CREATED, both).when(modify(remove(TWO))).then(terms(List.of(ONE), List.of(AZ1)));
        given(CREATED).when(modify(remove(ONE))).thenRefused(Refusal.NoLoadBalancer.class);
        connected = true;
        given(CREATED, both).when(modify(remove(TWO))).thenRefused(Refusal.StillConnected.class);
    }

    @Test
    void a_load_balancer_nobody_made_is_refused() {
        given(CREATED)
                .when(modify(add(balancer("three"))))
                .thenRefused(Refusal.NoSuchLoadBalancer.class);
    }

    @Test
    void types_and_regions_come_and_go_but_not_the_last_nor_the_home_region() {
        given(CREATED)
                .when(modify(types(List.of("ipv6"), List.of("ipv4"))))
                .then(
                        changed(
                                new ServiceTerms(
                                        List.of(ONE),
                                        List.of(AZ1),
                                        List.of("ipv6"),
                                        List.of(REGION),
                                        List.of(),
                                        false,
                                        false,
                                        Map.of())));
        given(CREATED)
                .when(modify(types(List.of(), List.of("ipv4"))))
                .thenRefused(Refusal.NoIpAddressType.class);
        given(CREATED)
                .when(modify(types(List.of("ipv5"), List.of())))
                .thenRefused(Refusal.UnknownIpAddressType.class);
        given(CREATED)
                .when(modify(regions(List.of(), List.of("us-east-1"))))
                .thenRefused(Refusal.HomeRegion.class);
        given(CREATED)
                .when(modify(regions(List.of("mars-north-1"), List.of())))
                .thenRefused(Refusal.UnknownRegion.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"example", "UPPER.example.com", "a..b", "*", "*.*.example.com", "a b.c"})
    void what_is_no_domain_is_no_private_name(String name) {
        var proof = new PrivateDnsName(name, "pendingVerification", "_a", "vpce:b");
        given(CREATED)
                .when(modify(naming(proof)))
                .thenRefused(Refusal.MalformedPrivateDnsName.class);
    }

    @Test
    void a_name_is_verified_by_its_record_and_fails_without() {
        var named = named(NAME.state());
        given(CREATED).when(modify(naming(NAME))).then(named);
        given(CREATED, named).when(new StartVerification(SERVICE, PROVIDER)).then(STARTED);
        given(CREATED, named, STARTED).when(conclude()).then(named("failed"));
        given(CREATED, named("failed"))
                .when(new StartVerification(SERVICE, PROVIDER))
                .then(named, STARTED);
        published = List.of("something", "vpce:xyz");
        given(CREATED, named, STARTED).when(conclude()).then(named("verified"));
        given(CREATED, named("verified")).when(conclude()).thenNothing();
        given(CREATED, named("verified"))
                .when(new StartVerification(SERVICE, PROVIDER))
                .thenNothing();
        given(CREATED).when(conclude()).thenNothing();
    }

    @Test
    void without_a_name_there_is_nothing_to_verify() {
        given(CREATED)
                .when(new StartVerification(SERVICE, PROVIDER))
                .thenRefused(Refusal.NoPrivateDnsName.class);
    }

    @Test
    void the_same_name_again_keeps_its_proof() {
        var other = new PrivateDnsName(NAME.name(), "pendingVerification", "_new", "vpce:new");
        given(CREATED, named("verified")).when(modify(naming(other))).thenNothing();
    }

    @Test
    void the_owner_takes_over_payment_once() {
        var paid =
                changed(
                        new ServiceTerms(
                                List.of(ONE),
                                List.of(AZ1),
                                List.of("ipv4"),
                                List.of(REGION),
                                List.of(),
                                true,
                                false,
                                Map.of()));
        given(CREATED).when(new TakeOverPayment(SERVICE, PROVIDER)).then(paid);
        given(CREATED, paid).when(new TakeOverPayment(SERVICE, PROVIDER)).thenNothing();
    }

    private static ConcludeVerification conclude() {
        return new ConcludeVerification(SERVICE, PROVIDER, NAME.name());
    }

    private static ServiceTermsChanged named(String state) {
        return changed(
                new ServiceTerms(
                        List.of(ONE),
                        List.of(AZ1),
                        List.of("ipv4"),
                        List.of(REGION),
                        List.of(new PrivateDnsName(NAME.name(), state, "_abc", "vpce:xyz")),
                        false,
                        false,
                        Map.of()));
    }

    private static ServiceTermsChanged terms(List<String> arns, List<AvailabilityZoneId> zones) {
        return changed(ServiceTerms.plain(arns, zones, REGION, Map.of()));
    }

    private static ServiceTermsChanged changed(ServiceTerms terms) {
        return new ServiceTermsChanged(SERVICE, PROVIDER.account(), terms);
    }

    private static Modify modify(Changes changes) {
        return new Modify(SERVICE, PROVIDER, null, changes);
    }

    private static Changes add(String arn) {
        return changes(List.of(arn), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Changes remove(String arn) {
        return changes(List.of(), List.of(arn), List.of(), List.of(), List.of(), List.of());
    }

    private static Changes types(List<String> add, List<String> remove) {
        return changes(List.of(), List.of(), add, remove, List.of(), List.of());
    }

    private static Changes regions(List<String> add, List<String> remove) {
        return changes(List.of(), List.of(), List.of(), List.of(), add, remove);
    }

    @SafeVarargs
    private static Changes changes(List<String>... lists) {
        return new Changes(lists[0], lists[1], lists[2], lists[3], lists[4], lists[5], null, false);
    }

    private static Changes naming(PrivateDnsName name) {
        var no = List.<String>of();
        return new Changes(no, no, no, no, no, no, name, false);
    }

    private static Optional<List<AvailabilityZoneId>> zones(String arn) {
        return arn.equals(ONE)
                ? Optional.of(List.of(AZ1))
                : arn.equals(TWO) ? Optional.of(List.of(AZ3, AZ1)) : Optional.empty();
    }

    private static String balancer(String name) {
        return "arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/net/%s/%s"
                .formatted(name, "0123456789abcdef");
    }

    private Specification<EndpointServiceCommand, EndpointService, EndpointServiceEvent> given(
            EndpointServiceEvent... past) {
        return Specification.given(
                EndpointService.ABSENT,
                EndpointService::evolve,
                (command, state) ->
                        EndpointServiceDecider.decide(
                                command,
                                state,
                                new Surroundings(
                                        connected,
                                        (arn, _) -> zones(arn),
                                        name ->
                                                name.equals("_abc.example.com")
                                                        ? published
                                                        : List.of())),
                List.of(past));
    }
}
