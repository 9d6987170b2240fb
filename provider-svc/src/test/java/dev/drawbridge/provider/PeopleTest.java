package dev.drawbridge.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.ConnectionOrder.RequestConnection;
import dev.drawbridge.events.ProviderEvent.ConnectionAccepted;
import dev.drawbridge.events.ProviderEvent.ConnectionVoted;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Decisions by people on the running service. */
@Tag("io")
final class PeopleTest {

    private static final String TWO =
            "{'rules': [{'id': 'four-eyes', 'then': 'hold', 'people': 2}]}";

    private final Scene scene = new Scene();
    private final Api ana = new Api(scene.provider, scene.owner, "ana");
    private final Api bo = ana.as("bo");
    private final String service = scene.service(true);

    private static String id(Connection connection) {
        return connection.endpointId().value();
    }

    @Test
    @DisplayName(
            "U3 U6 the queue shows who asks for what, in whose words, since when and until when")
    void u3_queue() {
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
                                Map.of("drawbridge:message", "for the Friday report")));
        scene.awaitState(connection, "pendingAcceptance");
        var queue = ana.get("/requests").json().path("requests");
        assertThat(queue).hasSize(1);
        var item = queue.get(0);
        assertThat(item.path("message").asText()).isEqualTo("for the Friday report");
        assertThat(item.path("consumer").asText()).isEqualTo(Scene.CONSUMER);
        assertThat(item.path("serviceId").asText()).isEqualTo(service);
        assertThat(item.path("ageSeconds").isNumber()).isTrue();
        assertThat(Instant.parse(item.path("dueAt").asText()))
                .isEqualTo(
                        Instant.parse(item.path("requestedAt").asText()).plus(Duration.ofDays(7)));
        assertThat(item.path("verdict").path("reason").asText())
                .isEqualTo("the service requires acceptance");
        assertThat(item.toString()).doesNotContain("private");
        ana.decide("accept", id(connection), "{'reason': 'known'}");
        assertThat(ana.get("/requests").json().path("requests")).isEmpty();
    }

    @Test
    @DisplayName("B3 two distinct people let in, the same one twice does not, nor the asker's side")
    void b3_four_eyes() {
        ana.publish(service, TWO);
        var connection = scene.waiting(service);
        var asker = ana.as("arn:aws:iam::" + Scene.CONSUMER + ":root");
        assertThat(asker.decide("accept", id(connection), "{}").status()).isEqualTo(403);
        assertThat(ana.decide("accept", id(connection), "{'reason': 'fine'}").json().path("voters"))
                .hasSize(1);
        assertThat(ana.decide("accept", id(connection), "{}").json().path("state").asText())
                .isEqualTo("pendingAcceptance");
        var accepted = bo.decide("accept", id(connection), "{'reason': 'fine too'}");
        assertThat(accepted.json().path("state").asText()).isEqualTo("pending");
        var heard = scene.provider.heard();
        assertThat(heard.first(id(connection), ConnectionVoted.class).person()).isEqualTo("ana");
        var said = heard.first(id(connection), ConnectionAccepted.class);
        assertThat(said.decidedBy()).isEqualTo("bo");
        assertThat(said.grounds())
                .satisfies(grounds -> {
                    assertThat(grounds.reason()).isEqualTo("fine too");
                    assertThat(grounds.evidence()).containsEntry("people", "ana, bo");
                });
    }

    @Test
    @DisplayName("B3 AWS's own calls go the same way: two principals, or one call and one click")
    void b3_aws_calls_vote_too() {
        ana.publish(service, TWO);
        var connection = scene.waiting(service);
        assertThat(scene.accept(service, connection)).isEmpty();
        assertThat(scene.accept(service, connection)).isEmpty();
        assertThat(scene.state(connection)).contains("pendingAcceptance");
        ana.decide("accept", id(connection), "{}");
        assertThat(scene.state(connection)).contains("pending");
    }

    @Test
    @DisplayName("B3 who comes second is told who was first, when and why")
    void b3_conflict() {
        var connection = scene.waiting(service);
        ana.decide("accept", id(connection), "{'reason': 'they pay'}");
        var late = bo.decide("reject", id(connection), "{'reason': 'they do not'}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.detail())
                .matches("vpce-[0-9a-f]{17} is accepted by ana at 20.*Z: they pay");
        assertThat(ana.decide("accept", id(connection), "{}").status()).isEqualTo(200);
        assertThat(bo.decide("revoke", id(connection), "{}").detail())
                .isEqualTo("Say in reason why it is rejected");
        var revoked = bo.decide("revoke", id(connection), "{'reason': 'they stopped paying'}");
        assertThat(revoked.json().path("state").asText()).isEqualTo("rejected");
    }

    @Test
    @DisplayName("B3 many at once, with an answer for each")
    void b3_bulk() {
        var one = scene.waiting(service);
        var two = scene.waiting(service);
        ana.decide("reject", id(two), "{'reason': 'no'}");
        var items =
                bo.post(
                                "/decisions",
                                "{'decision': 'accept', 'reason': 'all', 'endpointIds':"
                                        + " ['%s', '%s', 'vpce-0123456789abcdef0']}"
                                                .formatted(id(one), id(two)))
                        .json()
                        .path("items");
        assertThat(items.findValuesAsText("status")).containsExactly("200", "409", "404");
        assertThat(items.get(1).path("detail").asText()).contains("is rejected by ana");
        assertThat(scene.state(one)).contains("pending");
    }

    @Test
    @DisplayName("B3 a decision can be undone until its window is over, and then takes effect")
    void b3_undo() {
        var connection = scene.waiting(service);
        var planned = ana.decide("reject", id(connection), "{'reason': 'oops', 'undoable': true}");
        assertThat(planned.json().path("plan").path("person").asText()).isEqualTo("ana");
        var meanwhile = bo.decide("accept", id(connection), "{}");
        assertThat(meanwhile.status()).isEqualTo(409);
        assertThat(meanwhile.detail()).contains("is to be rejected by ana").endsWith(": oops");
        assertThat(bo.post("/requests/" + id(connection) + "/undo", "").status()).isEqualTo(403);
        var undone = ana.post("/requests/" + id(connection) + "/undo", "");
        assertThat(undone.json().has("plan")).isFalse();
        assertThat(ana.post("/requests/" + id(connection) + "/undo", "").status()).isEqualTo(409);
        ana.decide("accept", id(connection), "{'reason': 'rather', 'undoable': true}");
        assertThat(scene.state(connection)).contains("pendingAcceptance");
        scene.awaitState(connection, "pending");
        var decision = ana.get("/requests/" + id(connection)).json().path("decision");
        assertThat(decision.path("decidedBy").asText()).isEqualTo("ana");
        assertThat(decision.path("grounds").path("reason").asText()).isEqualTo("rather");
    }

    @Test
    @DisplayName(
            "B3 a rule may name who decides; they may delegate for a time, and the record says so")
    void b3_delegation() {
        ana.publish(service, "{'rules': [{'id': 'boss', 'then': 'hold', 'approvers': ['ana']}]}");
        var connection = scene.waiting(service);
        var notBo = bo.decide("accept", id(connection), "{}");
        assertThat(notBo.status()).isEqualTo(403);
        assertThat(notBo.detail()).isEqualTo("bo may not decide this: the rule names others: ana");
        assertThat(bo.decide("accept", id(connection), "{'inPlaceOf': 'ana'}").detail())
                .contains("ana has not delegated to them, or no longer");
        var until = Instant.now().plusSeconds(3600);
        ana.post("/delegations", "{'delegate': 'bo', 'until': '%s'}".formatted(until));
        assertThat(bo.decide("accept", id(connection), "{'inPlaceOf': 'ana'}").status())
                .isEqualTo(200);
        var said = scene.provider.heard().first(id(connection), ConnectionAccepted.class).grounds();
        assertThat(said).satisfies(g -> assertThat(g.inPlaceOf()).isEqualTo("ana"));
        assertThat(ana.delete("/delegations?delegate=bo").json().path("delegations")).isEmpty();
        var next = scene.waiting(service);
        assertThat(bo.decide("accept", id(next), "{'inPlaceOf': 'ana'}").status()).isEqualTo(403);
        await().until(() -> scene.state(next).isPresent());
    }

    @Test
    void to_a_stranger_there_is_no_request() {
        var connection = scene.waiting(service);
        var eve = new Api(scene.provider, Scene.STRANGER, "eve");
        for (var decision : new String[] {"accept", "reject", "revoke"}) {
            assertThat(eve.decide(decision, id(connection), "{'reason': 'x'}").status())
                    .isEqualTo(404);
        }
        assertThat(eve.post("/requests/" + id(connection) + "/undo", "").status()).isEqualTo(404);
        assertThat(eve.get("/requests/" + id(connection)).status()).isEqualTo(404);
        assertThat(eve.get("/requests?state=all").json().path("requests")).isEmpty();
    }
}
