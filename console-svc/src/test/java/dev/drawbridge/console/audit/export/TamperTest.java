package dev.drawbridge.console.audit.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.cli.story.Story;
import dev.drawbridge.cli.verify.Tampered;
import dev.drawbridge.console.RunningConsole;
import dev.drawbridge.console.Told;
import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.console.audit.asof.AsOf;
import dev.drawbridge.console.door.Peer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("io")
final class TamperTest {

    private static final int LINES = 60;
    private static final String UNLOCK = "set local session_replication_role = replica";
    private static final List<String> COLUMNS =
            List.of(
                    "message_id = message_id || 'x'",
                    "topic = 'provider-event'",
                    "type = 'connection-rejected.v2'",
                    "stream = stream || '0'",
                    "sequence = sequence + 1",
                    "time = time + interval '1 microsecond'",
                    "principal = 'arn:aws:iam::999999999999:root'",
                    "account = '999999999999'",
                    "correlation_id = 'another'",
                    "causation_id = 'another'",
                    "recorded_at = recorded_at - interval '1 day'",
                    "event = replace(event, 'us-east-1', 'us-east-2')",
                    "stream_previous = sha256('x')",
                    "content = sha256('x')",
                    "hash = sha256('x')");

    private static Peer peer;
    private static RunningConsole console;
    private static Exported exported;
    private static String whole;

    @BeforeAll
    static void a_log_of_sixty_lines_is_signed() {
        peer = Peer.saying("<ok/>");
        console = RunningConsole.before(peer, "--drawbridge.audit.checkpoint-look=1h");
        exported = new Exported(console);
        IntStream.range(0, LINES / 4)
                .forEach(n ->
                        console.hear(
                                Told.endpoint(n),
                                Told.requested(n),
                                Told.accepted(n),
                                Told.available(n)));
        await().until(() -> console.bean(AuditTrail.class).end() == LINES);
        exported.sign();
        whole = exported.all();
    }

    @AfterAll
    static void the_end() {
        console.close();
        peer.close();
    }

    @Test
    @DisplayName("U7 an export alone tells every state of a connection, as the console does")
    void u7_an_export_tells_the_same_story() throws IOException {
        var stream = Told.connection(3).endpointId().value();
        var asOf = new AsOf(console.bean(AuditTrail.class));
        var facts = asOf.facts(Told.PROVIDER, stream);
        List<?> story = Story.of(lines(exported.of(Told.PROVIDER)), stream);
        assertThat(story).hasSameSizeAs(facts).hasSizeGreaterThan(2);
        for (int n = 1; n <= facts.size(); n++) {
            var then = asOf.of(facts, stream, new AsOf.When(null, n, null)).orElseThrow();
            assertThat("" + story.get(n - 1))
                    .contains("\"state\":" + then.state())
                    .contains("\"position\":" + then.last().position() + ",");
        }
        assertThat(Story.streams(lines(exported.of(Told.PROVIDER))))
                .containsEntry(stream, facts.size());
    }

    private static BufferedReader lines(String export) {
        return new BufferedReader(new StringReader(export));
    }

    @Test
    @DisplayName("B8 an export is verified offline: all of it, a part, one account's")
    void b8_an_export_is_verified() throws Tampered {
        var all = Exported.verified(whole);
        assertThat(all.events()).isEqualTo(LINES);
        assertThat(all.signedTo()).isEqualTo(LINES);
        var consumers = Exported.verified(exported.of(Told.CONSUMER));
        assertThat(consumers.omitted()).isZero();
        var providers = Exported.verified(exported.of(Told.PROVIDER));
        assertThat(providers.omitted()).isEqualTo(LINES / 4);
        assertThat(providers.head()).isEqualTo(all.head());
        var strangers = exported.of(Told.STRANGER);
        assertThat(Exported.verified(strangers).events()).isZero();
        assertThat(strangers).doesNotContain("vpce-", Told.CONSUMER.value());
        var part = exported.of(java.util.Optional.of(Told.PROVIDER), 20, 40);
        assertThat(Exported.verified(part).from()).isEqualTo(20);
    }

    @Test
    @DisplayName("R16 100 single changes by SQL (edits, deletions, swaps, a cut end) are all found")
    void r16_changes_in_the_database_are_found() {
        var random = new Random(16);
        for (int n = 0; n < 100; n++) {
            int position = 1 + random.nextInt(LINES);
            var change =
                    switch (n % 5) {
                        case 0, 1, 2 -> edit(position, COLUMNS.get(n % COLUMNS.size()));
                        case 3 -> "delete from audit_log where position = " + position;
                        default -> swap(position, 1 + position % LINES);
                    };
            if (n % 20 == 19) {
                change = "delete from audit_log where position >= " + position;
            }
            assertFound(
                    exported.after(UNLOCK, change), position, n % 5 == 4 && n % 20 != 19, change);
        }
    }

    @Test
    @DisplayName("R16 100 single changes in the file (edits, deletions, swaps, cuts) are all found")
    void r16_changes_in_the_file_are_found() {
        var random = new Random(61);
        for (int n = 0; n < 100; n++) {
            int line = 1 + random.nextInt(LINES);
            var lines = new ArrayList<>(whole.lines().toList());
            switch (n % 4) {
                case 0 -> lines.remove(line);
                case 1 -> java.util.Collections.swap(lines, line, 1 + line % LINES);
                case 2 -> lines.subList(line, lines.size()).clear();
                default -> lines.set(line, edited(lines.get(line), random));
            }
            assertFound(String.join("\n", lines) + "\n", line, n % 4 == 1, "change " + n);
        }
    }

    @Test
    @DisplayName("R16 an event moved by thousands of years is found like any other")
    void r16_another_millennium() {
        var line = whole.lines().skip(20).findFirst().orElseThrow();
        var later = line.replaceFirst("\"time\":\"2", "\"time\":\"7");
        assertThat(later).isNotEqualTo(line);
        assertFound(whole.replace(line, later), 20, false, later);
    }

    @Test
    @DisplayName("B8 one letter of the manifest changed is found as well")
    void b8_the_manifest_is_signed() {
        var manifest = whole.substring(0, whole.indexOf('\n'));
        for (var change : List.of("\"to\":60=\"to\":59", "\"account\":\"*\"=\"account\":\"1\"")) {
            var sides = change.split("=", 2);
            var other = manifest.replace(sides[0], sides[1]);
            assertThat(other).isNotEqualTo(manifest);
            assertThat(Exported.found(whole.replace(manifest, other)))
                    .hasValueSatisfying(found -> assertThat(found.position()).isZero());
        }
    }

    @Test
    @DisplayName("B8 a line longer than any real one is not read to its end, and named")
    void b8_no_line_is_endless() {
        var manifest = whole.lines().findFirst().orElseThrow();
        var spaces = " ".repeat(3 << 20);
        assertThat(Exported.found(whole.replace(manifest, "{" + spaces + manifest.substring(1))))
                .hasValueSatisfying(found ->
                        assertThat(found).hasMessageContaining("manifest: its line is longer"));
        var line = whole.lines().skip(20).findFirst().orElseThrow();
        assertThat(Exported.found(whole.replace(line, "{" + spaces + line.substring(1))))
                .hasValueSatisfying(found ->
                        assertThat(found).hasMessageContaining("position 20: its line is longer"));
    }

    @Test
    @DisplayName("B8 a log cut back with its checkpoints is found by those kept elsewhere")
    void b8_checkpoints_kept_elsewhere() {
        var kept =
                console.bean(dev.drawbridge.console.audit.chain.Checkpoints.class)
                        .newest(1, LINES, 1)
                        .getFirst()
                        .json();
        var cut =
                exported.after(
                        UNLOCK,
                        "delete from audit_log where position > 50",
                        "delete from audit_checkpoint");
        assertThat(Exported.found(cut)).isEmpty();
        assertThat(Exported.found(cut, kept))
                .hasValueSatisfying(found -> assertThat(found.position()).isEqualTo(51));
    }

    private static void assertFound(String export, int position, boolean swap, String change) {
        assertThat(Exported.found(export))
                .as(change)
                .hasValueSatisfying(found ->
                        assertThat(found.position())
                                .isEqualTo(
                                        swap
                                                ? Math.min(position, 1 + position % LINES)
                                                : position));
    }

    private static String edit(int position, String change) {
        return "update audit_log set " + change + " where position = " + position;
    }

    private static String swap(int one, int other) {
        return """
        update audit_log a set event = b.event, content = b.content, message_id = b.message_id || 'y'
        from audit_log b
        where (a.position, b.position) in ((%d, %d), (%d, %d))
        """
                .formatted(one, other, other, one);
    }

    /** Another letter or figure somewhere. */
    private static String edited(String line, Random random) {
        int at;
        do {
            at = random.nextInt(line.length());
        } while (!Character.isLetterOrDigit(line.charAt(at)));
        char other = line.charAt(at) == '7' ? '8' : '7';
        return line.substring(0, at) + other + line.substring(at + 1);
    }
}
