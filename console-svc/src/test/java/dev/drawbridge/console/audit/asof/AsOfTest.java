package dev.drawbridge.console.audit.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.console.RunningConsole;
import dev.drawbridge.console.Told;
import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.console.door.Peer;
import dev.drawbridge.events.id.AccountId;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("io")
final class AsOfTest {

    private static final String ENDPOINT = Told.connection(1).endpointId().value();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Peer peer;
    private static RunningConsole console;

    @BeforeAll
    static void a_story_is_told() {
        peer = Peer.saying("<ok/>");
        console = RunningConsole.before(peer);
        console.hear(Told.service(), Told.topic(), Told.requested(1), Told.requested(2));
        console.hear(Told.accepted(1), Told.available(1), Told.rejected(1, 3));
        await().until(() -> console.bean(AuditTrail.class).end() == 7);
    }

    @AfterAll
    static void the_end() {
        console.close();
        peer.close();
    }

    @Test
    @DisplayName("U7 the state of a connection as of each of its facts, and as of a moment")
    void u7_a_connection_as_of_any_moment() throws Exception {
        assertThat(state("&sequence=1")).isEqualTo("pendingAcceptance");
        assertThat(state("&sequence=2")).isEqualTo("pending");
        assertThat(state("&sequence=3")).isEqualTo("available");
        assertThat(state("")).isEqualTo("rejected");
        var accepted = ask(Told.PROVIDER, "/api/audit/as-of?sequence=2&stream=" + ENDPOINT);
        assertThat(json(accepted).path("of").asInt()).isEqualTo(4);
        var moment = json(accepted).path("at").asString();
        assertThat(state("&at=" + moment)).isIn("pending", "available", "rejected");
        var before =
                ask(Told.PROVIDER, "/api/audit/as-of?at=2020-01-01T00:00:00Z&stream=" + ENDPOINT);
        assertThat(before.statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("U7 what is different between two moments is told by its place")
    void u7_changes() throws Exception {
        var changes = json(ask(Told.PROVIDER, "/api/audit/changes?from=1&to=4&stream=" + ENDPOINT));
        assertThat(changes.findValuesAsString("path"))
                .contains("connection › state", "connection › decision › decidedBy");
        assertThat(changes.toString()).contains("pendingAcceptance").contains("rejected");
    }

    @Test
    @DisplayName("U7 topics and services have a past as well")
    void u7_other_things() throws Exception {
        var service = ask(Told.PROVIDER, "/api/audit/as-of?stream=" + Told.SERVICE);
        assertThat(json(service).path("state").path("acceptanceRequired").asBoolean()).isTrue();
        var topic =
                ask(
                        Told.PROVIDER,
                        "/api/audit/as-of?stream=arn:aws:sns:us-east-1:111111111111:arrivals");
        assertThat(json(topic).path("state").path("state").asString()).isEqualTo("exists");
    }

    @Test
    void what_is_not_yours_never_was() throws Exception {
        var path = "/api/audit/as-of?stream=" + ENDPOINT;
        assertThat(ask(Told.STRANGER, path).statusCode()).isEqualTo(404);
        assertThat(ask(Told.CONSUMER, "/api/audit/as-of?stream=" + Told.SERVICE).statusCode())
                .isEqualTo(404);
        assertThat(ask(Told.STRANGER, "/audit/as-of?stream=" + ENDPOINT).statusCode())
                .isEqualTo(404);
        assertThat(ask(Told.STRANGER, "/audit?about=vpce").body()).doesNotContain(ENDPOINT);
    }

    @Test
    void the_log_is_narrowed_down_by_what_stands_in_the_address() throws Exception {
        assertThat(positions("type=connection-rejected.v1")).isEqualTo(1);
        assertThat(positions("topic=provider-events&q=pendingAcceptance")).isEqualTo(1);
        assertThat(positions("about=" + Told.SERVICE)).isEqualTo(6);
        assertThat(positions("account=" + Told.CONSUMER)).isEqualTo(3);
        assertThat(positions("principal=111111111111:root&stream=" + ENDPOINT)).isEqualTo(2);
        assertThat(positions("to=2020-01-01T00:00:00Z")).isZero();
        assertThat(ask(Told.PROVIDER, "/api/audit?from=yesterday").statusCode()).isEqualTo(400);
    }

    private static int positions(String by) throws Exception {
        return json(ask(Told.PROVIDER, "/api/audit?" + by)).path("events").size();
    }

    private static String state(String when) throws Exception {
        var answer = ask(Told.PROVIDER, "/api/audit/as-of?stream=" + ENDPOINT + when);
        return json(answer).path("state").path("connection").path("state").asString();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static HttpResponse<String> ask(AccountId account, String path) throws Exception {
        var request =
                HttpRequest.newBuilder(console.uri().resolve(path))
                        .header("Cookie", "drawbridge_acting_as=" + account)
                        .build();
        return CLIENT.send(request, BodyHandlers.ofString());
    }
}
