package dev.drawbridge.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.ConnectionOrder.RequestConnection;
import dev.drawbridge.events.ProviderEvent.ConnectionAccepted;
import dev.drawbridge.events.ProviderEvent.ConnectionFlagged;
import dev.drawbridge.events.ProviderEvent.ConnectionRejected;
import dev.drawbridge.messaging.InboxHandler;
import dev.drawbridge.messaging.Transactions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Acceptance rules on the running service: by HTTP, over Kafka, in PostgreSQL. */
@Tag("io")
final class RulesOnTheWireTest {

    private final Scene scene = new Scene();
    private final Api ana = new Api(scene.provider, scene.owner, "ana");

    private Connection asks(String service, Map<String, String> tags) {
        var request = request(service, tags);
        scene.provider.consumer().say(request);
        return request.connection();
    }

    private RequestConnection request(String service, Map<String, String> tags) {
        var connection = Consumer.connection(Scene.CONSUMER, service, scene.owner);
        var usual = Consumer.request(connection);
        return new RequestConnection(
                connection,
                usual.requestedBy(),
                usual.availabilityZoneIds(),
                usual.dnsNames(),
                tags);
    }

    @Test
    @DisplayName("S11 a rule lets in without anybody being asked, and the decision says which rule")
    void s11_a_rule_accepts() {
        var service = scene.service(true);
        var version =
                ana.publish(
                        service,
                        "{'rules': [{'id': 'billing', 'when': {'tags': {'team': ['billing']}},"
                                + " 'then': 'accept'}]}");
        assertThat(version).isEqualTo(1);
        var billing = asks(service, Map.of("team", "billing", "private", "secret"));
        scene.awaitState(billing, "pending");
        scene.awaitState(asks(service, Map.of("team", "web")), "pendingAcceptance");
        var said =
                scene.provider
                        .heard()
                        .first(billing.endpointId().value(), ConnectionAccepted.class);
        assertThat(said.automatic()).isTrue();
        assertThat(said.grounds())
                .satisfies(grounds -> {
                    assertThat(grounds.by()).isEqualTo("billing");
                    assertThat(grounds.ruleSetVersion()).isEqualTo(1);
                    assertThat(grounds.reason()).isEqualTo("Accept when the tag team is billing.");
                    assertThat(grounds.evidence())
                            .containsEntry("tag team", "billing")
                            .containsEntry("liveConnections", "0")
                            .doesNotContainValue("secret");
                });
    }

    @Test
    @DisplayName("S11 a rejection wins wherever it stands, and the consumer is told why")
    void s11_a_rule_rejects() {
        var service = scene.service(false);
        ana.publish(
                service,
                "{'rules': [{'id': 'all', 'then': 'accept'}, {'id': 'no', 'when':"
                        + " {'accounts': ['222222222222']}, 'then': 'reject', 'reason': 'not now'}]}");
        var connection = scene.asks(service);
        scene.awaitState(connection, "rejected");
        var said =
                scene.provider
                        .heard()
                        .first(connection.endpointId().value(), ConnectionRejected.class);
        assertThat(said.reason()).isEqualTo("not now");
        assertThat(said.grounds()).isNotNull();
    }

    @Test
    @DisplayName("B3 beyond the limit of a rule a consumer waits for a person, also within a batch")
    void b3_limit_per_consumer() {
        var service = scene.service(true);
        ana.publish(service, "{'rules': [{'id': 'few', 'then': 'accept', 'limit': 3}]}");
        for (int i = 0; i < 8; i++) {
            scene.asks(service);
        }
        await().until(() -> ana.get("/requests?state=all").json().path("requests").size() == 8);
        var waiting = ana.get("/requests").json().path("requests");
        assertThat(waiting).hasSize(5);
        assertThat(waiting.get(0).path("verdict").path("reason").asText())
                .startsWith("The limit is reached:");
    }

    @Test
    @DisplayName("B3 what is turned away does not count for what comes with it")
    void b3_limit_per_consumer_in_one_batch() {
        var service = scene.service(true);
        ana.publish(
                service,
                "{'rules': [{'id': 'no', 'when': {'tags': {'team': ['x']}}, 'then': 'reject'},"
                        + " {'id': 'one', 'then': 'accept', 'limit': 1}]}");
        var away = request(service, Map.of("team", "x"));
        var first = request(service, Map.of());
        var second = request(service, Map.of());
        scene.provider
                .bean(Transactions.class)
                .run(() ->
                        Stream.of(away, first, second)
                                .map(scene.provider.consumer()::envelope)
                                .forEach(scene.provider.bean(InboxHandler.class)::on));
        assertThat(scene.state(away.connection())).contains("rejected");
        assertThat(scene.state(first.connection())).contains("pending");
        assertThat(scene.state(second.connection())).contains("pendingAcceptance");
    }

    @Test
    @DisplayName("B3 organisation paths are the provider's own register")
    void b3_organization_path() {
        var service = scene.service(true);
        var placed = ana.put("/organization/" + Scene.CONSUMER, "{'path': 'o-1/dev/team'}");
        assertThat(placed.json().path("accounts").get(0).path("path").asText())
                .isEqualTo("o-1/dev/team");
        ana.publish(
                service,
                "{'rules': [{'id': 'dev', 'when': {'organizationPaths': ['o-1/dev']},"
                        + " 'then': 'accept'}]}");
        scene.awaitState(scene.asks(service), "pending");
        ana.delete("/organization/" + Scene.CONSUMER);
        scene.awaitState(scene.asks(service), "pendingAcceptance");
    }

    @Test
    @DisplayName(
            "S37 what a withdrawn rule had let in is rejected by itself, what a person let in stays")
    void s37_a_rule_is_withdrawn() {
        var service = scene.service(true);
        ana.publish(service, "{'rules': [{'id': 'all', 'then': 'accept'}]}");
        var byRule = scene.asks(service);
        scene.awaitState(byRule, "pending");
        scene.provider.consumer().reportsAvailable(byRule);
        scene.awaitState(byRule, "available");
        ana.publish(service, "{'rules': []}");
        var byHand = scene.waiting(service);
        scene.accept(service, byHand);
        ana.publish(service, "{'rules': [], 'whenWithdrawn': 'reject'}");
        scene.awaitState(byRule, "rejected");
        var said =
                scene.provider.heard().first(byRule.endpointId().value(), ConnectionRejected.class);
        assertThat(said.automatic()).isTrue();
        assertThat(said.previousState()).isEqualTo("available");
        assertThat(said.reason()).isEqualTo("rejected by the service's rules");
        assertThat(said.grounds().reason())
                .isEqualTo("The rule all of version 1, which had let it in, no longer does.");
        assertThat(scene.state(byHand)).contains("pending");
    }

    @Test
    @DisplayName("S37 who loses its permission loses its connection, where the switch says so")
    void s37_a_permission_is_withdrawn() {
        var service = scene.service(false);
        ana.publish(service, "{'rules': [], 'whenWithdrawn': 'reject'}");
        var connection = scene.asks(service);
        scene.awaitState(connection, "pending");
        scene.forbid(service, "arn:aws:iam::" + Scene.CONSUMER + ":root");
        scene.awaitState(connection, "rejected");
    }

    @Test
    @DisplayName("S37 with flag nothing is cut off, but it is listed and told")
    void s37_flag() {
        var service = scene.service(false);
        ana.publish(service, "{'rules': [], 'whenWithdrawn': 'flag'}");
        var connection = scene.asks(service);
        scene.awaitState(connection, "pending");
        scene.forbid(service, "arn:aws:iam::" + Scene.CONSUMER + ":root");
        var id = connection.endpointId().value();
        assertThat(scene.provider.heard().first(id, ConnectionFlagged.class)).isNotNull();
        assertThat(scene.state(connection)).contains("pending");
        var flagged = ana.get("/requests?state=flagged").json().path("requests");
        assertThat(flagged).hasSize(1);
        assertThat(flagged.get(0).path("flag").asText()).contains("was withdrawn");
        scene.provider.consumer().releases(connection);
        scene.awaitState(connection, "deleting");
        assertThat(ana.get("/requests?state=flagged").json().path("requests")).isEmpty();
    }

    @Test
    @DisplayName("B4 the same rules over all history differ in nothing; others differ, by name")
    void b4_dry_run() {
        var service = scene.service(true);
        var first = asks(service, Map.of("team", "ops"));
        scene.awaitState(first, "pendingAcceptance");
        var rules =
                "{'rules': [{'id': 'billing', 'when': {'tags': {'team': ['billing']}},"
                        + " 'then': 'accept', 'limit': 3}]}";
        ana.publish(service, rules);
        for (int i = 0; i < 4; i++) {
            asks(service, Map.of("team", "billing"));
        }
        await().until(() -> ana.get("/requests?state=all").json().path("requests").size() == 5);
        var place = "/services/" + service + "/rules/dry-run";
        var same = ana.post(place, rules).json();
        assertThat(same.path("history").path("looked").asInt()).isEqualTo(5);
        assertThat(same.path("history").path("differences")).isEmpty();
        var other =
                ana.post(
                        place,
                        "{'rules': [{'id': 'ops', 'when': {'tags': {'team': ['ops']}},"
                                + " 'then': 'reject', 'reason': 'no'}]}");
        var differences = other.json().path("history").path("differences");
        assertThat(differences.findValuesAsText("endpointId"))
                .hasSize(3)
                .contains(first.endpointId().value());
        var ofFirst = differences.get(0);
        assertThat(ofFirst.path("then").path("outcome").asText()).isEqualTo("hold");
        assertThat(ofFirst.path("draft").path("outcome").asText()).isEqualTo("reject");
        assertThat(ofFirst.path("draft").path("ruleId").asText()).isEqualTo("ops");
        assertThat(other.json().path("history").path("different").asInt()).isEqualTo(3);
        assertThat(other.json().path("waiting").path("differences")).hasSize(1);
    }
}
