package dev.drawbridge.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.ConnectionOrder.RequestConnection;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** History under other rules, on the running service. */
@Tag("io")
final class WhatIfTest {

    /** A million, by -Ddrawbridge.what-if.requests=1000000: the figures of docs/rules.md. */
    private static final int REQUESTS = Integer.getInteger("drawbridge.what-if.requests", 20_000);

    private static final String TEAM =
            "{'rules': [{'id': 'web', 'when': {'tags': {'team': ['web']}}, 'then': 'accept'},"
                    + " {'id': 'ops', 'when': {'tags': {'team': ['ops']}}, 'then': 'reject',"
                    + " 'reason': 'no'}]}";

    private final Scene scene = new Scene();
    private final Api ana = new Api(scene.provider, scene.owner, "ana");

    @Test
    @DisplayName("B4 the same rules over a history differ in nothing; others differ case by case")
    void b4_what_if() {
        var service = scene.service(true);
        ana.publish(service, TEAM);
        var held = asks(service, "none");
        asks(service, "web");
        asks(service, "ops");
        await().until(() -> ana.get("/requests?state=all").json().path("requests").size() == 3);
        var same = whatIf(service, "{'version': '1'}").path("whatIf");
        assertThat(same.path("counted").path("looked").asInt()).isEqualTo(3);
        assertThat(same.path("counted").path("same").asInt()).isEqualTo(3);
        assertThat(same.path("cases")).isEmpty();
        var other =
                whatIf(
                                service,
                                "{'rules': {'rules': [{'id': 'all', 'then': 'accept'}]},"
                                        + " 'limit': 1}")
                        .path("whatIf");
        assertThat(other.path("counted").path("newlyAccepted").asInt()).isEqualTo(2);
        assertThat(other.path("counted").path("same").asInt()).isEqualTo(1);
        assertThat(other.path("cases")).hasSize(1);
        assertThat(other.path("next").asInt()).isEqualTo(1);
        assertThat(other.path("waiting").path("draft").path("p90Seconds").asInt()).isZero();
        var one =
                whatIf(
                                service,
                                "{'version': '0', 'endpointIds': ['%s']}"
                                        .formatted(held.endpointId()))
                        .path("whatIf")
                        .path("cases");
        assertThat(one.get(0).path("change").asText()).isEqualTo("same");
        assertThat(one.get(0).path("then").path("outcome").asText()).isEqualTo("hold");
    }

    @Test
    @DisplayName("B4 a time range is looked at alone; what is wrong in the question is said")
    void b4_range_and_refusals() {
        var service = scene.service(true);
        scene.waiting(service);
        var before = whatIf(service, "{'version': '0', 'to': '2020-01-01T00:00:00Z'}");
        assertThat(before.path("whatIf").path("counted").path("looked").asInt()).isZero();
        var place = "/services/" + service + "/rules/what-if";
        assertThat(ana.post(place, "{'version': '9'}").status()).isEqualTo(404);
        assertThat(
                        ana.post(
                                        place,
                                        "{'version': '0', 'from': '2026-02-01T00:00:00Z',"
                                                + " 'to': '2026-01-01T00:00:00Z'}")
                                .detail())
                .contains("after to");
        var stranger = new Api(scene.provider, Scene.STRANGER, "eve");
        assertThat(stranger.post(place, "{'version': '0'}").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("R15 over a long history the same rules give 0 differences, and memory stays flat")
    void r15_long_history() {
        var service = scene.service(true);
        ana.publish(service, TEAM);
        asks(service, "web");
        asks(service, "ops");
        asks(service, "none");
        await().until(() -> ana.get("/requests?state=all").json().path("requests").size() == 3);
        multiply(service);
        var same = whatIf(service, "{'version': '1'}");
        var counted = same.path("whatIf").path("counted");
        assertThat(counted.path("looked").asInt()).isEqualTo(REQUESTS + 3);
        assertThat(counted.path("same").asInt()).isEqualTo(REQUESTS + 3);
        var none = whatIf(service, "{'version': '0'}");
        System.out.printf(
                "what-if: %d requests, %d/s with the same rules, %d/s with others%n",
                REQUESTS,
                same.path("requestsPerSecond").asLong(),
                none.path("requestsPerSecond").asLong());
        assertThat(none.path("whatIf").path("counted").path("newlyHeld").asInt())
                .isGreaterThan(REQUESTS / 2);
        assertThat(none.path("whatIf").path("waiting").path("draft").path("assumed").asInt())
                .isGreaterThan(REQUESTS / 2);
        scene.provider
                .bean(JdbcTemplate.class)
                .update("delete from connection_request where requested_by = 'again'");
    }

    /** The three requests again and again, one a minute into the past. */
    private void multiply(String service) {
        scene.provider
                .bean(JdbcTemplate.class)
                .update(
                        """
                        insert into connection_request (endpoint_id, service_id, owner, region,
                            consumer, requested_by, applicant, verdict, requested_at, state,
                            let_go_at, decided_at)
                        select 'vpce-f' || lpad(to_hex(n), 16, '0'), service_id, owner, region,
                            consumer, 'again', applicant, verdict,
                            requested_at - n * interval '1 minute', 'deleted',
                            requested_at - n * interval '1 minute' + interval '1 day',
                            requested_at - n * interval '1 minute' + interval '1 hour'
                        from (select r.*, row_number() over (order by endpoint_id) as k
                              from connection_request r where service_id = ?) one
                        join generate_series(1, ?) n on n % 3 = k - 1
                        """,
                        service, REQUESTS);
    }

    private com.fasterxml.jackson.databind.JsonNode whatIf(String service, String question) {
        var answer = ana.post("/services/" + service + "/rules/what-if", question);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private Connection asks(String service, String team) {
        var connection = Consumer.connection(Scene.CONSUMER, service, scene.owner);
        var usual = Consumer.request(connection);
        scene.provider
                .consumer()
                .say(
                        new RequestConnection(
                                connection,
                                usual.requestedBy(),
                                usual.availabilityZoneIds(),
                                usual.dnsNames(),
                                Map.of("team", team)));
        return connection;
    }
}
