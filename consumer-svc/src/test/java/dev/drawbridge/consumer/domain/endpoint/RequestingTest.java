package dev.drawbridge.consumer.domain.endpoint;

import static dev.drawbridge.consumer.domain.endpoint.Sample.NOON;
import static dev.drawbridge.consumer.domain.endpoint.Sample.given;
import static dev.drawbridge.consumer.domain.endpoint.Sample.request;
import static dev.drawbridge.consumer.domain.endpoint.Sample.requested;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.consumer.domain.Refusal.PrivateDnsNotOffered;
import dev.drawbridge.consumer.domain.Refusal.SubnetsInSameZone;
import dev.drawbridge.consumer.domain.Refusal.ZoneNotOffered;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointRequested;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.Interface;
import dev.drawbridge.events.DnsName;
import dev.drawbridge.events.decide.Decision;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RequestingTest {

    @Test
    void s14_an_endpoint_has_a_regional_name_and_one_for_each_zone() {
        var names = requestedIn("us-east-1a", "us-east-1b").dnsNames();
        var domain = ".vpce-svc-00000000000000001.us-east-1.vpce.amazonaws.com";
        assertThat(names)
                .extracting(DnsName::dnsName)
                .containsExactly(
                        "vpce-00000000000000001-abcd1234" + domain,
                        "vpce-00000000000000001-abcd1234-us-east-1a" + domain,
                        "vpce-00000000000000001-abcd1234-us-east-1b" + domain);
        assertThat(names).extracting(DnsName::hostedZoneId).containsOnly("Z7HUB22UULQXV");
    }

    @Test
    void an_interface_is_made_in_each_subnet_with_the_address_claimed_for_it() {
        assertThat(requestedIn("us-east-1a", "us-east-1b").interfaces())
                .extracting(Interface::privateIpAddress)
                .containsExactly("10.0.0.4", "10.0.1.4");
    }

    @Test
    void without_a_subnet_there_is_neither_interface_nor_name_but_still_the_group() {
        var requested = requestedIn();
        assertThat(requested.interfaces()).isEmpty();
        assertThat(requested.dnsNames()).isEmpty();
        assertThat(requested.groups()).hasSize(1);
    }

    @Test
    void s19_two_subnets_of_one_zone_are_refused() {
        given().when(request(true, "us-east-1a", "us-east-1a"))
                .thenRefused(SubnetsInSameZone.class);
    }

    @Test
    void s20_a_zone_the_service_is_not_offered_in_is_refused() {
        given().when(request(true, "us-east-1c")).thenRefused(ZoneNotOffered.class);
    }

    @Test
    void private_dns_needs_a_private_name_of_the_service() {
        given().when(request(true, true, Set.of("use1-az1"), "us-east-1a"))
                .thenRefused(PrivateDnsNotOffered.class);
    }

    @Test
    void an_endpoint_is_requested_once() {
        given(requested(true)).when(request(true, "us-east-1a")).thenNothing();
    }

    private static EndpointRequested requestedIn(String... zones) {
        var decision = EndpointDecider.decide(request(true, zones), new Endpoint.Unknown(), NOON);
        return (EndpointRequested) ((Decision.Decided<EndpointEvent>) decision).events().getFirst();
    }
}
