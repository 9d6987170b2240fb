package dev.drawbridge.console.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.console.RunningConsole;
import dev.drawbridge.console.Told;
import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.console.audit.chain.Checkpoints;
import dev.drawbridge.console.door.Peer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("io")
final class CheckpointTest {

    /** What somebody does who may write the database and knows how the chain is made. */
    private static final List<String> REWRITING =
            List.of(
                    "alter table audit_log disable trigger audit_log_append_only",
                    "update audit_log set hash = sha256('another') where position = 2",
                    "update audit_log set hash = sha256(sha256('another') || content)"
                            + " where position = 3",
                    "alter table audit_log enable trigger audit_log_append_only");

    @TempDir private Path directory;

    @Test
    @DisplayName(
            "B8 the head is signed by itself, into a file too, by a key that outlives a restart")
    void b8_checkpoints_are_made_by_themselves() throws Exception {
        var file = directory.resolve("checkpoints.ndjson");
        try (var peer = Peer.saying("<ok/>");
                var console =
                        RunningConsole.before(
                                peer,
                                "--drawbridge.audit.checkpoint-look=50ms",
                                "--drawbridge.audit.checkpoint-lines=2",
                                "--drawbridge.audit.checkpoint-file=" + file)) {
            console.hear(Told.service(), Told.endpoint(1), Told.requested(1));
            await().until(() ->
                    Files.exists(file) && Files.readString(file).contains("\"position\":"));
            var key = get(console, "/api/audit/key");
            assertThat(key).contains("Ed25519");
            assertThat(get(console, "/api/audit/checkpoints"))
                    .contains(Files.readAllLines(file).getFirst());
            console.stop();
            console.start();
            assertThat(get(console, "/api/audit/key")).isEqualTo(key);
            var export = get(console, "/api/audit/export?all=true");
            var kept = Files.readAllLines(file).toArray(String[]::new);
            assertThat(Exported.verified(export, kept).events()).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("B8 what was kept of the log before a range contradicts one that was rewritten")
    void b8_a_rewritten_beginning_is_found_from_its_end() throws Exception {
        try (var peer = Peer.saying("<ok/>");
                var console =
                        RunningConsole.before(peer, "--drawbridge.audit.checkpoint-look=1h")) {
            console.hear(Told.service(), Told.endpoint(1));
            await().until(() -> console.bean(AuditTrail.class).end() == 2);
            console.bean(Checkpoints.class).sign();
            var kept = console.bean(Checkpoints.class).newest(1, 2, 1).getFirst().json();
            console.hear(Told.requested(1));
            await().until(() -> console.bean(AuditTrail.class).end() == 3);
            var path = "/api/audit/export?all=true&from=3";
            assertThat(Exported.found(get(console, path), kept)).isEmpty();

            for (var statement : REWRITING) {
                console.database().sql(statement).update();
            }

            assertThat(Exported.found(get(console, path))).isEmpty();
            assertThat(Exported.found(get(console, path), kept))
                    .hasValueSatisfying(found -> assertThat(found.position()).isEqualTo(2));
        }
    }

    private static String get(RunningConsole console, String path) throws Exception {
        var request = HttpRequest.newBuilder(console.uri().resolve(path)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
