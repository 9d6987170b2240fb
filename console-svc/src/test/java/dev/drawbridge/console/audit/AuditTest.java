package dev.drawbridge.console.audit;

import static dev.drawbridge.console.Told.CONSUMER;
import static dev.drawbridge.console.Told.PROVIDER;
import static dev.drawbridge.console.Told.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.console.RunningConsole;
import dev.drawbridge.console.Told;
import dev.drawbridge.console.door.Peer;
import dev.drawbridge.events.id.AccountId;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("io")
final class AuditTest {

    private static Peer peer;
    private static RunningConsole console;
    private static AuditTrail trail;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void a_story_is_told() {
        peer = Peer.saying("<ok/>");
        console = RunningConsole.before(peer);
        trail = console.bean(AuditTrail.class);
        console.hear(Told.service(), Told.endpoint(1), Told.requested(1), Told.topic());
        var twice = Told.accepted(1);
        console.hear(twice);
        console.hear(twice, Told.available(1));
        await().until(() -> trail.end() >= 6);
    }

    @AfterAll
    static void the_end() {
        console.close();
        peer.close();
    }

    @Test
    void a_message_told_twice_is_remembered_once_and_positions_have_no_gap() {
        var positions =
                console.database()
                        .sql("select position from audit_log order by position")
                        .query(Long.class)
                        .list();
        assertThat(positions)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 6).boxed().toList());
    }

    @Test
    void each_account_sees_what_concerns_it_and_nothing_else() {
        assertThat(types(PROVIDER))
                .containsExactlyInAnyOrder(
                        "service-created.v1",
                        "connection-requested.v1",
                        "topic-created.v1",
                        "connection-accepted.v1",
                        "connection-became-available.v1");
        assertThat(types(CONSUMER))
                .containsExactlyInAnyOrder(
                        "endpoint-requested.v1",
                        "connection-requested.v1",
                        "connection-accepted.v1",
                        "connection-became-available.v1");
        assertThat(types(STRANGER)).isEmpty();
    }

    @Test
    void what_was_written_can_be_neither_changed_nor_removed() {
        for (var attempt :
                List.of(
                        "update audit_log set principal = 'nobody'",
                        "delete from audit_log",
                        "truncate audit_log cascade",
                        "delete from audit_concern",
                        "update audit_concern set account = '333333333333'")) {
            assertThatThrownBy(() -> console.database().sql(attempt).update())
                    .hasStackTraceContaining("the audit log is append-only");
        }
        assertThat(trail.end()).isEqualTo(6);
    }

    @Test
    void tools_page_through_the_log_of_their_account() throws Exception {
        var first = get("/api/audit?limit=3", PROVIDER);
        assertThat(first).contains("\"specversion\":\"1.0\"", "\"next\":");
        var next = first.replaceAll(".*\"next\":(\\d+).*", "$1");
        var second = get("/api/audit?limit=3&after=" + next, PROVIDER);
        assertThat(second).contains("connection-became-available.v1").doesNotContain("\"next\"");
        var stream = Told.connection(1).endpointId().value();
        assertThat(get("/api/audit?stream=" + stream, PROVIDER)).doesNotContain("topic-created");
        assertThat(get("/api/audit", STRANGER)).isEqualTo("{\"events\":[]}");
    }

    private static List<String> types(AccountId account) {
        return trail.after(account, 0, 100).stream().map(Recorded::type).toList();
    }

    private String get(String path, AccountId account) throws Exception {
        var request =
                HttpRequest.newBuilder(console.uri().resolve(path))
                        .header("Cookie", "drawbridge_acting_as=" + account)
                        .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }
}
