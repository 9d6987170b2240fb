package dev.drawbridge.provider.domain;

import static dev.drawbridge.provider.domain.ConnectionExamples.ACCEPT;
import static dev.drawbridge.provider.domain.ConnectionExamples.ALICE;
import static dev.drawbridge.provider.domain.ConnectionExamples.ENDPOINT;
import static dev.drawbridge.provider.domain.ConnectionExamples.FACTS;
import static dev.drawbridge.provider.domain.ConnectionExamples.FORGET;
import static dev.drawbridge.provider.domain.ConnectionExamples.OTHER_SERVICE;
import static dev.drawbridge.provider.domain.ConnectionExamples.PROVIDER;
import static dev.drawbridge.provider.domain.ConnectionExamples.REJECT;
import static dev.drawbridge.provider.domain.ConnectionExamples.REQUEST;
import static dev.drawbridge.provider.domain.ConnectionExamples.SERVICE;
import static dev.drawbridge.provider.domain.ConnectionExamples.STRANGER;
import static dev.drawbridge.provider.domain.ConnectionExamples.manual;
import static dev.drawbridge.provider.domain.ConnectionExamples.offer;
import static dev.drawbridge.provider.domain.ConnectionExamples.with;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.decide.Decision.Decided;
import dev.drawbridge.events.decide.Decision.Denied;
import dev.drawbridge.provider.domain.ConnectionCommand.Accept;
import dev.drawbridge.provider.domain.ConnectionCommand.Expire;
import dev.drawbridge.provider.domain.ConnectionCommand.MarkAvailable;
import dev.drawbridge.provider.domain.ConnectionCommand.Reject;
import dev.drawbridge.provider.domain.ConnectionCommand.Release;
import dev.drawbridge.provider.domain.ConnectionDecider.Circumstances;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every command in every state, against the table and the diagram written out in docs. */
final class ConnectionTableTest {

    private static final Path DOCS = Path.of("..", "docs", "domain.md");

    private static final Map<String, Connection> STATES = states();

    private record Asked(ConnectionCommand command, Circumstances circumstances) {}

    private static final Map<String, Asked> ROWS = rows();

    @Test
    void s35_the_decider_does_what_the_table_says_for_each_command_in_each_state()
            throws IOException {
        var expected = table();
        assertThat(expected.keySet()).isEqualTo(ROWS.keySet());
        ROWS.forEach((row, asked) -> {
            var actual = STATES.values().stream().map(state -> cell(asked, state)).toList();
            assertThat(actual).as(row).isEqualTo(expected.get(row));
        });
    }

    @Test
    void s35_the_diagram_shows_every_way_and_no_other() throws IOException {
        var shown =
                Files.readAllLines(DOCS).stream()
                        .filter(line -> line.contains("-->"))
                        .map(String::strip)
                        .toList();
        assertThat(shown).containsExactlyInAnyOrderElementsOf(ways());
    }

    private static List<String> ways() {
        var ways = new ArrayList<String>();
        ROWS.forEach((row, asked) ->
                STATES.forEach((name, state) -> {
                    var after = after(asked, state);
                    if (!after.equals(state) && !row.contains("re-accept")) {
                        ways.add(
                                "%s --> %s : %s"
                                        .formatted(
                                                name.replace("unheard of", "[*]"),
                                                shown(after),
                                                row));
                    }
                }));
        return ways;
    }

    private static String shown(Connection state) {
        return state instanceof Connection.Known known ? known.shown() : "[*]";
    }

    private static Connection after(Asked asked, Connection state) {
        var decision = ConnectionDecider.decide(asked.command(), state, asked.circumstances());
        var after = state;
        if (decision instanceof Decided(var events)) {
            for (var event : events) {
                after = Connection.evolve(after, event);
            }
        }
        return after;
    }

    private static String cell(Asked asked, Connection state) {
        return switch (ConnectionDecider.decide(asked.command(), state, asked.circumstances())) {
            case Denied(var refusal) -> "✗ " + refusal.getClass().getSimpleName();
            case Decided(var events) when events.isEmpty() -> "–";
            case Decided(var events) ->
                    events.stream()
                            .map(e -> e.getClass().getSimpleName().replace("Connection", ""))
                            .collect(Collectors.joining(" "));
        };
    }

    private static Map<String, List<String>> table() throws IOException {
        var lines = Files.readAllLines(DOCS);
        var head = lines.indexOf(header());
        assertThat(head).as("the table's head: " + header()).isNotNegative();
        return lines.stream()
                .skip(head + 2L)
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .collect(
                        Collectors.toMap(
                                cells -> cells.get(1),
                                cells -> cells.subList(2, cells.size() - 1),
                                (one, _) -> one,
                                LinkedHashMap::new));
    }

    private static String header() {
        return "| command | " + String.join(" | ", STATES.keySet()) + " |";
    }

    private static Map<String, Connection> states() {
        var states = new LinkedHashMap<String, Connection>();
        states.put("unheard of", Connection.UNHEARD_OF);
        states.put("pendingAcceptance", new Connection.PendingAcceptance(FACTS));
        states.put("pending", new Connection.Pending(FACTS));
        states.put("available", new Connection.Available(FACTS));
        states.put("rejected", new Connection.Rejected(FACTS));
        states.put("failed", new Connection.Failed(FACTS));
        states.put("expired", new Connection.Expired(FACTS));
        states.put("deleting", new Connection.Deleting(FACTS));
        states.put("deleted", new Connection.Deleted(FACTS));
        return states;
    }

    private static Map<String, Asked> rows() {
        var refusing = ConnectionExamples.circumstances(offer(true), false);
        var acceptByStranger = new Accept(ENDPOINT, SERVICE, STRANGER, ALICE);
        var acceptElsewhere = new Accept(ENDPOINT, OTHER_SERVICE, PROVIDER, ALICE);
        var rejectByStranger = new Reject(ENDPOINT, SERVICE, STRANGER, ALICE, "no");
        var rejectElsewhere = new Reject(ENDPOINT, OTHER_SERVICE, PROVIDER, ALICE, "no");
        return Map.ofEntries(
                entry("Request, acceptance required", new Asked(REQUEST, manual())),
                entry("Request, automatic", new Asked(REQUEST, with(offer(false, "*")))),
                entry("Request, not permitted", new Asked(REQUEST, with(offer(false)))),
                entry("Request, no such service", new Asked(REQUEST, with(null))),
                entry("Accept", new Asked(ACCEPT, manual())),
                entry("Accept, re-accept=refuse", new Asked(ACCEPT, refusing)),
                entry("Accept, by a stranger", new Asked(acceptByStranger, manual())),
                entry("Accept, service deleted", new Asked(ACCEPT, with(null))),
                entry("Accept, of another service", new Asked(acceptElsewhere, manual())),
                entry("Reject", new Asked(REJECT, manual())),
                entry("Reject, by a stranger", new Asked(rejectByStranger, manual())),
                entry("Reject, of another service", new Asked(rejectElsewhere, manual())),
                entry("Expire", new Asked(new Expire(ENDPOINT), manual())),
                entry("MarkAvailable", new Asked(new MarkAvailable(ENDPOINT), manual())),
                entry("Release", new Asked(new Release(ENDPOINT), manual())),
                entry("Forget", new Asked(FORGET, manual())));
    }
}
