package dev.drawbridge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.DnsEntry;

/** A real client reaches a real target through an endpoint, or is told why not. */
@Tag("io")
final class DataPlaneTest {

    @Test
    @DisplayName("S44 B5 a flow comes about when it is let in, and ends where the provider says")
    void s44_a_flow_is_let_through_as_the_two_sides_say() throws Exception {
        var road = new Road();
        try (var target = Upstream.named("kitchen");
                var traveller = Traveller.from(road.subnets.getFirst())) {
            road.register(target.port(), "all");
            road.allow(80);
            var endpoint = road.ask();
            var id = endpoint.vpcEndpointId();
            var host = endpoint.dnsEntries().getFirst().dnsName() + ":80";
            var name = "http://" + endpoint.dnsEntries().getFirst().dnsName() + "/menu?day=1";
            var address = "http://" + road.addressOf(endpoint) + "/";

            road.story.awaitArrival(road.service, id);
            assertThat(traveller.get(name).status()).isEqualTo(502);
            refused(traveller.get(address), 403, id + ": is pendingAcceptance, not available");

            road.story.accept(road.service, id);
            road.story.awaitState(road.service, id, "available");
            assertThat(traveller.get(name))
                    .isEqualTo(new Traveller.Seen(200, "kitchen /menu?day=1"));
            assertThat(traveller.get(address).text()).isEqualTo("kitchen /");
            assertThat(traveller.post(name, "soup").text()).isEqualTo("kitchen /menu?day=1 soup");
            for (var entry : endpoint.dnsEntries()) {
                assertThat(traveller.get("http://" + entry.dnsName() + "/").status())
                        .isEqualTo(200);
            }
            refused(
                    traveller.get(name.replace("/menu", ":81/menu")),
                    403,
                    "endpoint security groups: " + road.group);

            road.withdraw(80);
            refused(traveller.get(name), 403, "endpoint security groups: " + road.group);
            road.allow(80);
            assertThat(traveller.get(name).status()).isEqualTo(200);

            road.balancers.deregisterTargets(r ->
                    r.targetGroupArn(road.targets)
                            .targets(t -> t.id("127.0.0.1").port(target.port())));
            await().atMost(Story.SOON).until(() -> traveller.get(name).status() == 502);
            refused(traveller.get(name), 502, "the service has no target registered for port 80");

            road.register(1, "all");
            var dead = traveller.get(name);
            refused(dead, 502, "the service's targets take no connections");
            assertThat(dead.text()).doesNotContain("127.0.0.1");

            road.register(target.port(), "all");
            try (var held =
                    await().atMost(Story.SOON)
                            .ignoreExceptions()
                            .until(() -> traveller.hold(host), Objects::nonNull)) {
                road.story.reject(road.service, id);
                road.story.awaitState(road.service, id, "rejected");
                assertThat(held.getInputStream().read()).isNegative();
            }
            refused(traveller.get(address), 403, id + ": is rejected, not available");
        }
    }

    @Test
    @DisplayName("S44 a tunnel carries bytes both ways, also after one side has said all")
    void s44_a_tunnel() throws Exception {
        var road = new Road();
        try (var target = Upstream.named("kitchen");
                var traveller = Traveller.from(road.subnets.getFirst())) {
            road.register(target.port(), "all");
            road.allow(80);
            var endpoint = road.ask();
            road.story.accept(road.service, endpoint.vpcEndpointId());
            road.story.awaitState(road.service, endpoint.vpcEndpointId(), "available");
            var host = endpoint.dnsEntries().getFirst().dnsName();
            var large = "x".repeat(1_000_000);
            var seen =
                    traveller.tunnel(
                            host + ":80",
                            "POST / HTTP/1.0\r\nContent-Length: %d\r\n\r\n%s"
                                    .formatted(large.length(), large));
            assertThat(seen).startsWith("HTTP/1.1 200 Connection established\r\n\r\nHTTP/1.1 200");
            assertThat(seen).endsWith("kitchen / " + large);
            assertThat(traveller.tunnel("127.0.0.1:" + target.port(), ""))
                    .startsWith("HTTP/1.1 403")
                    .contains("no interface of an endpoint of yours has this address");
        }
    }

    @Test
    @DisplayName("S43 S44 a zonal name stays in its zone where targets have one")
    void s43_zonal_names_stay_in_their_zone() throws Exception {
        var road = new Road();
        try (var first = Upstream.named("first");
                var second = Upstream.named("second");
                var traveller = Traveller.from(road.subnets.getFirst())) {
            road.register(first.port(), road.atTheProvider(Road.ZONES.getFirst()));
            road.register(second.port(), road.atTheProvider(Road.ZONES.getLast()));
            road.allow(80);
            var endpoint = road.ask();
            road.story.accept(road.service, endpoint.vpcEndpointId());
            road.story.awaitState(road.service, endpoint.vpcEndpointId(), "available");
            var names = endpoint.dnsEntries().stream().map(DnsEntry::dnsName).toList();
            var zonal = new HashSet<String>();
            for (var name : names.subList(1, 3)) {
                var seen = new HashSet<String>();
                for (int i = 0; i < 6; i++) {
                    seen.add(traveller.get("http://" + name + "/").text());
                }
                assertThat(seen).as(name).hasSize(1);
                zonal.addAll(seen);
            }
            assertThat(zonal).containsExactlyInAnyOrder("first /", "second /");
        }
    }

    @Test
    @DisplayName("S44 who travels must be somebody, and from a subnet of theirs")
    void s44_who_travels() {
        var road = new Road();
        var url = "http://10.0.0.4/";
        try (var stranger = new Traveller(Target.STRANGER + "+" + road.subnets.getFirst(), "x");
                var nowhere = new Traveller(Target.STRANGER + "+subnet-00000000000000000", "x")) {
            for (var traveller : List.of(stranger, nowhere)) {
                assertThatThrownBy(() -> traveller.get(url))
                        .hasMessageContaining("too many authentication attempts");
            }
            assertThat(onceMore(stranger, road.subnets.getFirst()))
                    .isEqualTo(onceMore(nowhere, "subnet-00000000000000000"));
        }
    }

    /** What is said, without the id that was asked for. */
    private static String onceMore(Traveller traveller, String subnet) {
        try {
            return traveller.tunnel("10.0.0.4:80", "").replace(subnet, "SUBNET");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void refused(Traveller.Seen seen, int status, String because) {
        assertThat(seen.text()).contains(because);
        assertThat(seen.status()).isEqualTo(status);
    }
}
