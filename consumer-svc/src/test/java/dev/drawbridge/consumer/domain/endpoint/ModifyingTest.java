package dev.drawbridge.consumer.domain.endpoint;

import static dev.drawbridge.consumer.domain.endpoint.Sample.CONNECTION;
import static dev.drawbridge.consumer.domain.endpoint.Sample.DEFAULT;
import static dev.drawbridge.consumer.domain.endpoint.Sample.ID;
import static dev.drawbridge.consumer.domain.endpoint.Sample.NOON;
import static dev.drawbridge.consumer.domain.endpoint.Sample.OFFER;
import static dev.drawbridge.consumer.domain.endpoint.Sample.OWNER;
import static dev.drawbridge.consumer.domain.endpoint.Sample.PRINCIPAL;
import static dev.drawbridge.consumer.domain.endpoint.Sample.REGION;
import static dev.drawbridge.consumer.domain.endpoint.Sample.VPC;
import static dev.drawbridge.consumer.domain.endpoint.Sample.WEB;
import static dev.drawbridge.consumer.domain.endpoint.Sample.given;
import static dev.drawbridge.consumer.domain.endpoint.Sample.groups;
import static dev.drawbridge.consumer.domain.endpoint.Sample.modify;
import static dev.drawbridge.consumer.domain.endpoint.Sample.policy;
import static dev.drawbridge.consumer.domain.endpoint.Sample.privateDns;
import static dev.drawbridge.consumer.domain.endpoint.Sample.requested;
import static dev.drawbridge.consumer.domain.endpoint.Sample.seat;
import static dev.drawbridge.consumer.domain.endpoint.Sample.subnet;
import static dev.drawbridge.consumer.domain.endpoint.Sample.subnets;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.consumer.domain.Refusal.AddressNotInSubnet;
import dev.drawbridge.consumer.domain.Refusal.IpTypeNotSupported;
import dev.drawbridge.consumer.domain.Refusal.NoGroupLeft;
import dev.drawbridge.consumer.domain.Refusal.NoSuchEndpoint;
import dev.drawbridge.consumer.domain.Refusal.NotModifiable;
import dev.drawbridge.consumer.domain.Refusal.PrivateDnsNeedsAttributes;
import dev.drawbridge.consumer.domain.Refusal.SubnetsInSameZone;
import dev.drawbridge.consumer.domain.Refusal.ZoneNotOffered;
import dev.drawbridge.consumer.domain.endpoint.Changes.NamingWish;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.ModifyEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.Place;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointBecameAvailable;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointDeletionStarted;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointModified;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointProvisioningStarted;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointRejected;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.Interface;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.Setup;
import dev.drawbridge.events.DnsName;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.events.id.AccountId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ModifyingTest {

    private static final EndpointEvent WAITING = requested(true);
    private static final EndpointEvent PROVISIONING =
            new EndpointProvisioningStarted(CONNECTION, NOON);
    private static final EndpointEvent AVAILABLE = new EndpointBecameAvailable(CONNECTION);
    private static final Place HERE = new Place(VPC, true);
    private static final Setup BEFORE = requested(true).setup();

    @Test
    void an_endpoint_with_interfaces_of_ipv4_does_not_become_dualstack() {
        var both =
                new Offer(
                        OFFER.origin(),
                        true,
                        OFFER.zones(),
                        List.of(),
                        true,
                        Set.of("ipv4", "ipv6"));
        var wish = new NamingWish(null, "dualstack", null, null);
        var changes = new Changes(List.of(), List.of(), List.of(), List.of(), null, wish);
        given(WAITING)
                .when(
                        new ModifyEndpoint(
                                ID, OWNER, REGION, PRINCIPAL, both, HERE, changes, List.of()))
                .thenRefused(IpTypeNotSupported.class);
    }

    @Test
    void what_carries_traffic_is_made_ready_again_what_waits_goes_on_waiting() {
        var setup = after(modify(policy("{}!")));
        var modified = new EndpointModified(CONNECTION, PRINCIPAL, setup, NOON);
        given(WAITING).when(modify(policy("{}!"))).then(modified);
        given(WAITING, PROVISIONING, AVAILABLE)
                .when(modify(policy("{}!")))
                .then(modified, PROVISIONING);
    }

    @Test
    void a_subnet_more_is_an_interface_and_a_name_more_and_the_others_keep_theirs() {
        var setup = after(modify(subnets(List.of(seat(1, "us-east-1b")), List.of())));
        assertThat(setup.interfaces()).hasSize(2).startsWith(BEFORE.interfaces().getFirst());
        assertThat(setup.dnsNames())
                .hasSize(3)
                .startsWith(BEFORE.dnsNames().toArray(DnsName[]::new));
    }

    @Test
    void s47_a_subnet_less_is_an_interface_and_a_name_less() {
        var setup = after(modify(subnets(List.of(), List.of(subnet(0)))));
        assertThat(setup.interfaces()).isEmpty();
        assertThat(setup.dnsNames()).isEmpty();
    }

    @Test
    void an_address_of_ones_own_choice_replaces_the_interface() {
        var changed = List.of(seat(0, "us-east-1a", "10.0.0.77"));
        assertThat(after(modify(subnets(changed, List.of()))).interfaces())
                .extracting(Interface::privateIpAddress)
                .containsExactly("10.0.0.77");
        var same = List.of(seat(0, "us-east-1a", "10.0.0.4"));
        given(WAITING).when(modify(subnets(same, List.of()))).thenNothing();
    }

    @Test
    void what_is_so_already_changes_nothing() {
        given(WAITING)
                .when(modify(subnets(List.of(seat(0, "us-east-1a")), List.of(subnet(5)))))
                .thenNothing();
        given(WAITING).when(modify(groups(List.of(DEFAULT), List.of()))).thenNothing();
        given(WAITING).when(modify(privateDns(false))).thenNothing();
    }

    @Test
    void s19_s20_the_rules_of_the_zones_hold_for_newcomers() {
        given(WAITING)
                .when(modify(subnets(List.of(seat(1, "us-east-1a")), List.of())))
                .thenRefused(SubnetsInSameZone.class);
        given(WAITING)
                .when(modify(subnets(List.of(seat(1, "us-east-1c")), List.of())))
                .thenRefused(ZoneNotOffered.class);
        given(WAITING)
                .when(modify(subnets(List.of(seat(1, "us-east-1b", "10.0.0.9")), List.of())))
                .thenRefused(AddressNotInSubnet.class);
        assertThat(
                        after(modify(subnets(List.of(seat(1, "us-east-1a")), List.of(subnet(0)))))
                                .interfaces())
                .extracting(Interface::subnetId)
                .containsExactly(subnet(1));
    }

    @Test
    void groups_are_added_and_removed_but_one_stays() {
        var both = after(modify(groups(List.of(WEB), List.of())));
        assertThat(both.groups()).containsExactly(DEFAULT, WEB);
        var other = after(modify(groups(List.of(WEB), List.of(DEFAULT.groupId()))));
        assertThat(other.groups()).containsExactly(WEB);
        given(WAITING)
                .when(modify(groups(List.of(), List.of(DEFAULT.groupId()))))
                .thenRefused(NoGroupLeft.class);
    }

    @Test
    void s45_private_dns_gives_the_name_of_the_service_in_a_zone_of_its_own() {
        var setup = after(modify(privateDns(true)));
        assertThat(setup.naming().privateSince()).isEqualTo(NOON);
        assertThat(setup.dnsNames()).extracting(DnsName::dnsName).endsWith("api.example.com");
        assertThat(setup.dnsNames().getLast().hostedZoneId())
                .isNotEqualTo(setup.dnsNames().getFirst().hostedZoneId());
        var unresolved =
                new ModifyEndpoint(
                        ID,
                        OWNER,
                        REGION,
                        PRINCIPAL,
                        OFFER,
                        new Place(VPC, false),
                        privateDns(true),
                        null);
        given(WAITING).when(unresolved).thenRefused(PrivateDnsNeedsAttributes.class);
    }

    @Test
    void what_is_not_ready_or_refused_cannot_be_modified_and_what_is_not_ones_own_is_not_there() {
        var modify = modify(policy("{}!"));
        given(requested(false)).when(modify).thenRefused(NotModifiable.class);
        given(WAITING, PROVISIONING).when(modify).thenRefused(NotModifiable.class);
        given(WAITING, new EndpointRejected(CONNECTION, "no"))
                .when(modify)
                .thenRefused(NotModifiable.class);
        given(WAITING, new EndpointDeletionStarted(CONNECTION, "available"))
                .when(modify)
                .thenRefused(NoSuchEndpoint.class);
        given().when(modify).thenRefused(NoSuchEndpoint.class);
        var stranger =
                new ModifyEndpoint(
                        ID,
                        new AccountId("333333333333"),
                        REGION,
                        PRINCIPAL,
                        OFFER,
                        HERE,
                        policy("{}!"),
                        null);
        given(WAITING).when(stranger).thenRefused(NoSuchEndpoint.class);
    }

    private static Setup after(ModifyEndpoint modify) {
        var endpoint = Endpoint.evolve(new Endpoint.Unknown(), WAITING);
        var decision =
                (Decision.Decided<EndpointEvent>) EndpointDecider.decide(modify, endpoint, NOON);
        return ((EndpointModified) decision.events().getFirst()).setup();
    }
}
