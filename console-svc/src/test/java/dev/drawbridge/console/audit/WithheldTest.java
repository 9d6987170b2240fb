package dev.drawbridge.console.audit;

import static dev.drawbridge.console.Told.CONSUMER;
import static dev.drawbridge.console.Told.PROVIDER;
import static dev.drawbridge.console.Told.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.cli.verify.Tampered;
import dev.drawbridge.cli.verify.Verification;
import dev.drawbridge.console.RunningConsole;
import dev.drawbridge.console.Told;
import dev.drawbridge.console.door.Peer;
import dev.drawbridge.events.ConnectionOrder.RequestConnection;
import dev.drawbridge.events.Grounds;
import dev.drawbridge.events.ProviderEvent.ConnectionAccepted;
import dev.drawbridge.events.ProviderEvent.ConnectionRejected;
import dev.drawbridge.events.ProviderEvent.ConnectionRequested;
import dev.drawbridge.events.id.AccountId;
import java.io.BufferedReader;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is one side's own stays there, whichever door the other side comes by. */
@Tag("io")
final class WithheldTest {

    private static final String CAROL = "arn:aws:iam::111111111111:user/Carol";
    private static final String ASKER = "arn:aws:iam::222222222222:user/Astrid";
    private static final String ONE = Told.connection(1).endpointId().value();
    private static final String TWO = Told.connection(2).endpointId().value();
    private static final int LINES = 8;

    /** Rules, evidence, colleagues, third parties. */
    private static final List<String> PROVIDERS =
            List.of("Carol", "Diego", "hush", "ledger", "four-eyes", "by hand", STRANGER.value());

    private static Peer peer;
    private static RunningConsole console;

    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeAll
    static void two_connections_are_decided_for_reasons_of_the_provider() {
        peer = Peer.saying("<ok/>");
        console = RunningConsole.before(peer);
        console.hear(order(1), order(2));
        console.hear(Told.by(CONSUMER, ASKER, 0, asked(1)), Told.by(CONSUMER, ASKER, 0, asked(2)));
        console.hear(
                Told.by(PROVIDER, CAROL, 1, accepted(1)),
                // Another consumer made room, and an old rejection told the rule's own words.
                Told.by(STRANGER, "arn:aws:iam::333333333333:user/Stig", 1, letIn(2)),
                Told.by(PROVIDER, CAROL, 2, rejected(2)),
                Told.by(PROVIDER, CAROL, 2, by_hand(1)));
        await().until(() -> console.bean(AuditTrail.class).end() == LINES);
    }

    @AfterAll
    static void the_end() {
        console.close();
        peer.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/audit",
                "/api/audit?type=connection-accepted.v1",
                "/api/audit/export",
                "/api/audit/as-of?stream=ONE",
                "/api/audit/as-of?stream=TWO&sequence=4",
                "/api/audit/changes?stream=ONE&from=2&to=4",
                "/audit",
                "/audit/as-of?stream=ONE",
                "/audit/as-of?stream=TWO&sequence=3",
                "/connections",
                "/connections/ONE",
                "/connections/TWO",
                "/connections/ONE/row",
                "/overview",
                "/approvals?state=all",
                "/live/events?after=0"
            })
    @DisplayName("U7 a consumer learns that and when it was decided, and nothing of how")
    void u7_nothing_of_the_providers(String path) throws Exception {
        assertThat(get(path, CONSUMER))
                .isNotBlank()
                .doesNotContainIgnoringCase(PROVIDERS.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/audit?stream=ONE", "/connections/ONE", "/live/events?after=0"})
    @DisplayName("U7 what is written for the consumer reaches it")
    void u7_what_is_the_consumers(String path) throws Exception {
        assertThat(get(path, CONSUMER)).contains("sorry, no room for you");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Carol", "hush", "ledger", "Stig"})
    @DisplayName("U7 what is withheld cannot be searched for, nor by whom it was done")
    void u7_no_search_tells(String word) throws Exception {
        for (var by : List.of("q", "principal", "about")) {
            assertThat(get("/api/audit?" + by + "=" + word, CONSUMER)).isEqualTo("{\"events\":[]}");
        }
        assertThat(get("/api/audit?account=" + STRANGER, CONSUMER)).isEqualTo("{\"events\":[]}");
    }

    @Test
    @DisplayName(
            "U7 the provider sees its grounds and people, and no tag of the consumer's endpoint")
    void u7_the_provider_sees_its_own() throws Exception {
        var log = get("/api/audit", PROVIDER);
        assertThat(log).contains("Carol", "Diego", "hush", "ledger", "Astrid");
        assertThat(log).doesNotContain("cost-centre", "Stig");
        assertThat(get("/api/audit", CONSUMER)).contains("cost-centre", "Astrid");
        assertThat(get("/connections/" + ONE, PROVIDER)).contains("Carol");
    }

    @Test
    @DisplayName("B8 an export in which something is withheld is verified, what it shows included")
    void b8_a_part_is_verified() throws Exception {
        var export = get("/api/audit/export", CONSUMER);
        assertThat(verify(export).events()).isEqualTo(LINES);
        assertThat(get("/api/audit/export", PROVIDER)).contains("\"partly\":\"");
        for (var change : List.of("sorry, no=sorry: no", "\"partly\":\"=\"partly\":\"A")) {
            var sides = change.split("=", 2);
            assertThat(export).contains(sides[0]);
            assertThat(tampered(export.replace(sides[0], sides[1]))).isPositive();
        }
    }

    private static dev.drawbridge.cli.verify.Verified verify(String export) throws Exception {
        return Verification.of(new BufferedReader(new StringReader(export)), "", List.of());
    }

    private static long tampered(String export) throws Exception {
        try {
            verify(export);
            return 0;
        } catch (Tampered e) {
            return e.position();
        }
    }

    private static dev.drawbridge.messaging.Envelope order(int n) {
        var tags = Map.of("cost-centre", "4711");
        var order = new RequestConnection(Told.connection(n), ASKER, List.of(), List.of(), tags);
        return Told.by(CONSUMER, ASKER, 0, order);
    }

    private static ConnectionRequested asked(int n) {
        var verdict = grounds("four-eyes", "Hold for two, since the ledger is hush.");
        return new ConnectionRequested(
                Told.connection(n), ASKER, List.of(), true, "for the Friday report", verdict);
    }

    private static ConnectionAccepted accepted(int n) {
        return new ConnectionAccepted(
                Told.connection(n), "pendingAcceptance", false, CAROL, grounds("by hand", "hush"));
    }

    private static ConnectionAccepted letIn(int n) {
        var root = "arn:aws:iam::111111111111:root";
        return new ConnectionAccepted(
                Told.connection(n), "pendingAcceptance", true, root, grounds("hush", "the ledger"));
    }

    private static ConnectionRejected rejected(int n) {
        var why = "The rule hush of version 3, which had let it in, no longer does.";
        return new ConnectionRejected(
                Told.connection(n), "pending", true, CAROL, why, grounds("hush", why));
    }

    private static ConnectionRejected by_hand(int n) {
        var why = "sorry, no room for you";
        return new ConnectionRejected(
                Told.connection(n), "pending", false, CAROL, why, grounds("by hand", why));
    }

    private static Grounds grounds(String by, String reason) {
        var evidence = Map.of("people", "Carol, Diego", "ledger", "hush");
        return new Grounds(by, 3, reason, null, evidence, "digest", Instant.now());
    }

    private String get(String path, AccountId account) throws Exception {
        var where = path.replace("ONE", ONE).replace("TWO", TWO);
        var request =
                HttpRequest.newBuilder(console.uri().resolve(where))
                        .header("Cookie", "drawbridge_acting_as=" + account)
                        .build();
        if (!path.startsWith("/live")) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
        try (var lines = client.send(request, BodyHandlers.ofLines()).body()) {
            return lines.takeWhile(line -> !line.equals("id: " + LINES))
                    .collect(Collectors.joining("\n"));
        }
    }
}
