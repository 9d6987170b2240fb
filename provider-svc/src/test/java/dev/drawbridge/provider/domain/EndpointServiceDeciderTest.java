package dev.drawbridge.provider.domain;

import static dev.drawbridge.provider.domain.ConnectionExamples.PROVIDER;
import static dev.drawbridge.provider.domain.ConnectionExamples.REGION;
import static dev.drawbridge.provider.domain.ConnectionExamples.SERVICE;
import static dev.drawbridge.provider.domain.ConnectionExamples.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.events.place.Regions;
import dev.drawbridge.provider.domain.EndpointServiceCommand.ChangePermissions;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Create;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Delete;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Modify;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceAcceptanceChanged;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceCreated;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceDeleted;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServicePermissionsChanged;
import dev.drawbridge.provider.domain.arn.Permission;
import dev.drawbridge.provider.domain.terms.Balancers;
import dev.drawbridge.provider.domain.terms.Changes;
import dev.drawbridge.provider.domain.terms.Surroundings;
import dev.drawbridge.testkit.Specification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EndpointServiceDeciderTest {

    private static final Balancers EVERYWHERE =
            (_, owner) -> Optional.of(Regions.zones(owner.region()));
    private static final String BALANCER =
            "arn:aws:elasticloadbalancing:us-east-1:111111111111"
                    + ":loadbalancer/net/demo/0123456789abcdef";
    private static final ServiceName NAME = ServiceName.of(REGION, SERVICE);
    private static final ServiceCreated CREATED =
            new ServiceCreated(
                    SERVICE,
                    PROVIDER.account(),
                    REGION,
                    NAME,
                    true,
                    List.of(BALANCER),
                    Regions.zones(REGION),
                    Map.of());
    private static final Permission ROOT =
            new Permission("vpce-svc-perm-1", "arn:aws:iam::222222222222:root");
    private static final Permission ALL = new Permission("vpce-svc-perm-2", "*");
    private static final ServicePermissionsChanged ROOT_ADDED =
            changed(List.of(ROOT), List.of(), ROOT.principal());
    private static final ServiceDeleted DELETED =
            new ServiceDeleted(SERVICE, PROVIDER.account(), NAME);

    @Test
    void a_service_is_named_after_its_region_and_id() {
        given().when(create(BALANCER)).then(CREATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/app/demo/0123456789abcdef",
                "arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/gwy/demo/0123456789abcdef",
                "arn:aws:elasticloadbalancing:us-east-1:111111111111:loadbalancer/net/demo/xyz",
                "arn:aws:s3:::bucket"
            })
    void what_is_no_network_load_balancer_is_refused(String arn) {
        given().when(create(arn)).thenRefused(Refusal.MalformedLoadBalancer.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:elasticloadbalancing:us-east-1:222222222222:loadbalancer/net/demo/0123456789abcdef",
                "arn:aws:elasticloadbalancing:us-west-2:111111111111:loadbalancer/net/demo/0123456789abcdef"
            })
    void a_load_balancer_of_another_account_or_region_does_not_exist(String arn) {
        given().when(create(arn)).thenRefused(Refusal.NoSuchLoadBalancer.class);
    }

    @Test
    void a_service_needs_a_load_balancer() {
        given().when(create()).thenRefused(Refusal.NoLoadBalancer.class);
    }

    @Test
    void acceptance_can_be_switched_and_an_empty_modify_changes_nothing() {
        given(CREATED)
                .when(new Modify(SERVICE, PROVIDER, false, Changes.NONE))
                .then(new ServiceAcceptanceChanged(SERVICE, PROVIDER.account(), false));
        given(CREATED).when(new Modify(SERVICE, PROVIDER, true, Changes.NONE)).thenNothing();
        given(CREATED).when(new Modify(SERVICE, PROVIDER, null, Changes.NONE)).thenNothing();
    }

    @Test
    void adding_what_is_there_and_removing_what_is_not_changes_nothing() {
        given(CREATED).when(add(ROOT)).then(ROOT_ADDED);
        given(CREATED, ROOT_ADDED).when(add(new Permission("x", ROOT.principal()))).thenNothing();
        given(CREATED, ROOT_ADDED)
                .when(new ChangePermissions(SERVICE, PROVIDER, List.of(), List.of("*")))
                .thenNothing();
    }

    @Test
    void permissions_are_added_and_removed_in_one_step() {
        given(CREATED, ROOT_ADDED)
                .when(
                        new ChangePermissions(
                                SERVICE, PROVIDER, List.of(ALL), List.of(ROOT.principal())))
                .then(changed(List.of(ALL), List.of(ROOT), "*"));
    }

    @Test
    void a_service_admits_a_thousand_principals_and_no_more() {
        var many =
                IntStream.rangeClosed(0, 1_000)
                        .mapToObj(i -> "arn:aws:iam::%012d:root".formatted(i))
                        .map(arn -> new Permission(arn, arn))
                        .toList();
        given(CREATED)
                .when(new ChangePermissions(SERVICE, PROVIDER, many, List.of()))
                .thenRefused(Refusal.TooManyPrincipals.class);
        var first = many.subList(0, 1_000);
        var arns = first.stream().map(Permission::principal).toArray(String[]::new);
        given(CREATED, changed(first, List.of(), arns))
                .when(add(many.getLast()))
                .thenRefused(Refusal.TooManyPrincipals.class);
    }

    @Test
    void what_is_no_principal_is_refused() {
        given(CREATED)
                .when(add(new Permission("x", "arn:aws:iam::222222222222:user/some/path")))
                .thenRefused(Refusal.MalformedPrincipal.class);
    }

    @Test
    void a_service_with_a_live_connection_cannot_be_deleted() {
        var delete = new Delete(SERVICE, PROVIDER);
        given(CREATED).when(delete).then(DELETED);
        assertThat(
                        EndpointServiceDecider.decide(
                                delete,
                                EndpointService.evolve(EndpointService.ABSENT, CREATED),
                                Surroundings.of(true, EVERYWHERE)))
                .hasToString(
                        "Denied[refusal=StillConnected[serviceId=vpce-svc-0a0a0a0a0a0a0a0a0]]");
    }

    @Test
    void s36_for_strangers_and_after_its_end_a_service_does_not_exist() {
        for (var command : everyCommandBy(STRANGER)) {
            given(CREATED).when(command).thenRefused(Refusal.NoSuchService.class);
        }
        for (var command : everyCommandBy(PROVIDER)) {
            given(CREATED, DELETED).when(command).thenRefused(Refusal.NoSuchService.class);
            given().when(command).thenRefused(Refusal.NoSuchService.class);
        }
    }

    private static List<EndpointServiceCommand> everyCommandBy(Scope caller) {
        return List.of(
                new Modify(SERVICE, caller, false, Changes.NONE),
                new ChangePermissions(SERVICE, caller, List.of(ALL), List.of()),
                new Delete(SERVICE, caller));
    }

    private static Create create(String... balancers) {
        return new Create(SERVICE, PROVIDER, true, adding(balancers), Map.of(), null, "");
    }

    private static Changes adding(String... balancers) {
        return new Changes(
                List.of(balancers),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                false);
    }

    private static ChangePermissions add(Permission permission) {
        return new ChangePermissions(SERVICE, PROVIDER, List.of(permission), List.of());
    }

    private static ServicePermissionsChanged changed(
            List<Permission> added, List<Permission> removed, String... allowed) {
        return new ServicePermissionsChanged(
                SERVICE, PROVIDER.account(), added, removed, List.of(allowed));
    }

    private static Specification<EndpointServiceCommand, EndpointService, EndpointServiceEvent>
            given(EndpointServiceEvent... past) {
        return Specification.given(
                EndpointService.ABSENT,
                EndpointService::evolve,
                (command, state) ->
                        EndpointServiceDecider.decide(
                                command, state, Surroundings.of(false, EVERYWHERE)),
                List.of(past));
    }
}
