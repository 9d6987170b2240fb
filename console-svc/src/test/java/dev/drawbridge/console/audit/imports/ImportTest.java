package dev.drawbridge.console.audit.imports;

import static java.util.Comparator.comparingLong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.cli.Cli;
import dev.drawbridge.console.RunningConsole;
import dev.drawbridge.console.Told;
import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.console.audit.Recorded;
import dev.drawbridge.console.door.Peer;
import dev.drawbridge.console.visit.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An export is taken in again: verified, kept apart, looked through, deleted. */
@Tag("io")
final class ImportTest {

    private static final int EVENTS = 6;
    private static final int SEEN = 5;
    private static final String WAITING =
            "pg_locks where not granted and relation = 'audit_import'::regclass";

    private static Peer peer;
    private static RunningConsole console;
    private static String export;

    @BeforeAll
    static void a_log_is_exported() {
        peer = Peer.saying("<ok/>");
        console = RunningConsole.before(peer, "--drawbridge.audit.import-bytes=100000");
        console.hear(Told.service(), Told.endpoint(1), Told.requested(1));
        console.hear(Told.accepted(1), Told.available(1), Told.requested(2));
        await().until(() -> console.bean(AuditTrail.class).end() == EVENTS);
        export = as(Told.PROVIDER.value()).get("/api/audit/export").body();
    }

    @AfterAll
    static void the_end() {
        console.close();
        peer.close();
    }

    private static Browser as(String account) {
        var browser = new Browser(console.uri());
        browser.actAs(account);
        return browser;
    }

    private static Browser provider() {
        return as(Told.PROVIDER.value());
    }

    private static String imported() {
        return provider().handIn("/audit/imports", "audit.ndjson", export).uri().getPath();
    }

    /** Of the first line of a type: topics are heard side by side. */
    private static long position(String type) {
        var line = export.lines().filter(l -> l.contains("\"type\":\"" + type)).findFirst();
        return JsonMapper.shared().readTree(line.orElseThrow()).path("position").asLong();
    }

    private static long rows(String table) {
        return console.database().sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void an_export_is_looked_through_and_says_that_it_is_not_the_log() {
        var path = imported();
        var page = provider().get(path).body();
        assertThat(path).matches("/audit/imports/\\d+");
        assertThat(page)
                .contains("Imported, not this system’s log.", "this system’s key")
                .contains("connection-accepted.v1")
                .contains(Told.connection(1).endpointId().value());
        var narrowed = provider().get(path + "?type=connection-accepted.v1").body();
        assertThat(narrowed)
                .contains(">connection-accepted.v1</td>")
                .doesNotContain(">connection-requested.v1</td>");
    }

    @Test
    void any_moment_in_it_is_as_the_log_has_it() {
        var stream = Told.connection(1).endpointId().value();
        var path = imported();
        for (int fact = 1; fact <= 3; fact++) {
            var which = "?stream=" + stream + "&sequence=" + fact;
            var live = provider().get("/api/audit/as-of" + which).body();
            var there = provider().get(path + "/as-of" + which).body();
            assertThat(state(there)).isEqualTo(JsonMapper.shared().readTree(live).path("state"));
        }
        var differs = provider().get(path + "/as-of?stream=" + stream + "&sequence=3&against=1");
        assertThat(differs.body()).contains("What is different from fact 1", "is now available");
    }

    /** As the page shows it under "JSON". */
    private static JsonNode state(String page) {
        var json = page.substring(page.indexOf("<pre tabindex=\"0\"><code>") + 24);
        var text =
                json.substring(0, json.indexOf("</code>"))
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'");
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void how_things_stood_follows_the_position() {
        var path = imported();
        long requested = position("connection-requested.v1");
        assertThat(provider().get(path + "?position=" + requested).body())
                .contains("as of position " + requested, ">pending acceptance</td>")
                .doesNotContain(">available</td>");
        assertThat(provider().get(path).body()).contains(">available</td>");
    }

    @Test
    void who_comes_while_another_file_is_taken_in_is_told_to_try_again() {
        var held = new TransactionTemplate(console.bean(PlatformTransactionManager.class));
        var first =
                held.execute(_ -> {
                    console.database().sql("lock table audit_import in exclusive mode").update();
                    var taken = CompletableFuture.supplyAsync(ImportTest::imported);
                    await().until(() -> rows(WAITING) > 0);
                    var second = as(Told.STRANGER.value()).handIn("/audit/imports", "x", export);
                    assertThat(second.statusCode()).isEqualTo(429);
                    assertThat(second.body()).contains("Try again in a moment");
                    return taken;
                });
        assertThat(first.join()).matches("/audit/imports/\\d+");
    }

    @Test
    void what_stood_is_told_of_whole_streams_or_not_at_all() {
        var path = imported();
        long id = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
        var sandboxes = console.bean(Sandboxes.class);
        var sandbox = sandboxes.find(Told.PROVIDER, id).orElseThrow();
        var all = sandboxes.upTo(sandbox, Long.MAX_VALUE, 50, 100);
        assertThat(all).hasSize(SEEN).isSortedAccordingTo(comparingLong(Recorded::position));
        var last = all.getLast().stream();
        var ofLast = all.stream().filter(fact -> fact.stream().equals(last)).toList();
        assertThat(sandboxes.upTo(sandbox, Long.MAX_VALUE, 1, 100)).isEqualTo(ofLast);
        assertThat(sandboxes.upTo(sandbox, Long.MAX_VALUE, 50, ofLast.size())).isEqualTo(ofLast);
        assertThat(sandboxes.upTo(sandbox, Long.MAX_VALUE, 50, ofLast.size() - 1)).isEmpty();
    }

    @Test
    void what_was_changed_is_refused_with_its_first_bad_position_and_nothing_is_kept() {
        long before = rows("audit_import") + rows("audit_import_line");
        long bad = position("connection-accepted.v1");
        int at = export.indexOf("\"position\":" + bad);
        var rest = export.substring(at).replaceFirst("us-east-1", "us-east-2");
        var changed = export.substring(0, at) + rest;
        var answer = provider().handIn("/audit/imports", "audit.ndjson", changed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("The file cannot be trusted. position " + bad + ": ");
        assertThat(provider().handIn("/audit/imports", "x", "no export").statusCode())
                .isEqualTo(422);
        assertThat(provider().handIn("/audit/imports", "x", "").body())
                .contains("Choose a file first");
        assertThat(rows("audit_import") + rows("audit_import_line")).isEqualTo(before);
    }

    @Test
    void nobody_else_finds_it_and_no_live_view_knows_of_it() {
        long connections = rows("connection_view");
        var path = imported();
        for (var stranger : new String[] {Told.CONSUMER.value(), Told.STRANGER.value()}) {
            assertThat(as(stranger).get(path).statusCode()).isEqualTo(404);
            assertThat(as(stranger).get(path + "/as-of?stream=" + Told.SERVICE).statusCode())
                    .isEqualTo(404);
            assertThat(as(stranger).post(path + "/delete", Map.of()).statusCode()).isEqualTo(404);
            assertThat(as(stranger).get("/audit/imports").body()).contains("Nothing is imported.");
        }
        assertThat(console.bean(AuditTrail.class).end()).isEqualTo(EVENTS);
        assertThat(rows("connection_view")).isEqualTo(connections);
        assertThat(provider().get("/api/audit").body()).doesNotContain("audit_import");
    }

    @Test
    void what_no_database_can_keep_is_refused() {
        var signed = export.lines().findFirst().orElseThrow();
        var zero = provider().handIn("/audit/imports", "x", signed + "\n\0\n");
        assertThat(zero.statusCode()).isEqualTo(422);
        var forged = provider().handIn("/audit/imports", "x", Forged.of("1\\u00002"));
        assertThat(forged.statusCode()).isEqualTo(422);
        assertThat(forged.body()).contains("nothing the database can keep");
    }

    @Test
    void it_is_deleted_with_all_its_lines() {
        var path = imported();
        var id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(rows("audit_import_line where import = " + id)).isEqualTo(SEEN);
        assertThat(provider().post(path + "/delete", Map.of()).uri().getPath())
                .isEqualTo("/audit/imports");
        assertThat(rows("audit_import_line where import = " + id)).isZero();
        assertThat(provider().get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void the_command_line_hands_one_in(@TempDir Path directory) throws IOException {
        var file = directory.resolve("audit.ndjson");
        Files.writeString(file, export);
        var account = "--account=" + Told.STRANGER.value();
        var there = "--endpoint=" + console.uri();
        assertThat(Cli.run("audit", "import", file.toString(), account, there)).isZero();
        assertThat(as(Told.STRANGER.value()).get("/audit/imports").body()).contains("5 events");
        Files.writeString(file, export.replace("us-east-1", "us-west-2"));
        assertThat(Cli.run("audit", "import", file.toString(), account, there)).isEqualTo(1);
        console.database().sql("delete from audit_import where account = '333333333333'").update();
    }

    @Test
    void a_file_that_is_too_large_is_refused_before_it_is_read() {
        var answer = provider().handIn("/audit/imports", "x", "x".repeat(200_000));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("A file of up to 0 MiB");
    }

    @Test
    void twenty_are_kept_and_the_next_is_refused_with_what_to_do() {
        var consumer = as(Told.CONSUMER.value());
        var own = consumer.get("/api/audit/export").body();
        for (int n = 0; n < Sandboxes.MOST_EACH; n++) {
            assertThat(consumer.handIn("/audit/imports", "x", own).statusCode()).isEqualTo(200);
        }
        assertThat(consumer.handIn("/audit/imports", "x", own).body())
                .contains("keeps 20 imported files already: delete one of them first");
        console.database().sql("delete from audit_import where account = '222222222222'").update();
    }
}
