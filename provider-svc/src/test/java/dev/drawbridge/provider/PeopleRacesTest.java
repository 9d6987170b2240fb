package dev.drawbridge.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.events.Connection;
import dev.drawbridge.events.ProviderEvent.ConnectionAccepted;
import dev.drawbridge.events.ProviderEvent.ConnectionExpired;
import dev.drawbridge.events.ProviderEvent.ConnectionRejected;
import dev.drawbridge.messaging.Envelope;
import dev.drawbridge.provider.domain.ConnectionCommand.Expire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Eight people and the end of the waiting, all at once: one outcome, and the others are told. */
@Tag("io")
final class PeopleRacesTest {

    private static final int REQUESTS = Integer.getInteger("drawbridge.races", 25);

    private record Told(String person, int status, String detail) {}

    private final Scene scene = new Scene();
    private final Api api = new Api(scene.provider, scene.owner, "nobody");

    @Test
    @DisplayName(
            "B3 eight approvers, single, bulk and expiry at once: one outcome each, losers told")
    void b3_one_outcome_each() throws Exception {
        var service = scene.service(true);
        for (int round = 0; round < REQUESTS; round++) {
            var connection = scene.waiting(service);
            var told = AtOnce.run(everybody(connection, round % 2 == 0));
            assertOneOutcome(connection, told.stream().filter(t -> t.status() > 0).toList());
        }
    }

    @Test
    @DisplayName("B3 rules that reject, published while eight people decide: one outcome, told")
    void b3_a_rule_among_people() throws Exception {
        var service = scene.service(true);
        for (int round = 0; round < Math.max(1, REQUESTS / 5); round++) {
            api.publish(service, "{'rules': [], 'whenWithdrawn': 'leave'}");
            var connection = scene.waiting(service);
            var works = everybody(connection, false);
            works.add(() -> {
                api.publish(
                        service,
                        "{'rules': [{'id': 'out', 'then': 'reject'}], 'whenWithdrawn': 'reject'}");
                return new Told("the rules", 0, "");
            });
            var told = AtOnce.run(works).stream().filter(t -> t.status() > 0).toList();
            scene.awaitState(connection, "rejected");
            assertEachWasTold(connection, told);
        }
    }

    /** What a person let in, the rule that says no takes back: then there are two decisions. */
    private void assertEachWasTold(Connection connection, List<Told> told) {
        var id = connection.endpointId().value();
        var said =
                scene.provider
                        .heard()
                        .of(
                                id,
                                all ->
                                        all.size() > 1
                                                && all.getLast().payload()
                                                        instanceof ConnectionRejected);
        assertThat(said).hasSizeBetween(2, 3);
        var first = winner(said.get(1));
        var last = winner(said.getLast());
        assertThat(said.size() == 2 || last.endsWith(":root")).isTrue();
        assertThat(told)
                .filteredOn(t -> t.status() == 200)
                .allSatisfy(t -> assertThat(t.person()).isEqualTo(first));
        assertThat(told)
                .filteredOn(t -> t.status() != 200)
                .allSatisfy(t -> {
                    assertThat(t.status()).isEqualTo(409);
                    assertThat(t.detail())
                            .containsAnyOf(" by " + first, " by a rule or the service itself");
                });
    }

    private List<Callable<Told>> everybody(Connection connection, boolean expiring) {
        var id = connection.endpointId();
        var works = new ArrayList<Callable<Told>>();
        for (int n = 0; n < 8; n++) {
            var person = "p" + n;
            var decision = n % 2 == 0 ? "accept" : "reject";
            works.add(
                    n < 4
                            ? () -> single(person, decision, id.value())
                            : () -> bulk(person, decision, id.value()));
        }
        if (expiring) {
            works.add(() -> {
                scene.provider.bean(Commands.class).<Object>send(new Expire(id), Map.of());
                return new Told("the clock", 0, "");
            });
        }
        return works;
    }

    private Told single(String person, String decision, String id) {
        var answer = api.as(person).decide(decision, id, "{'reason': 'of %s'}".formatted(person));
        return new Told(person, answer.status(), answer.detail());
    }

    private Told bulk(String person, String decision, String id) {
        var item =
                api.as(person)
                        .post(
                                "/decisions",
                                "{'decision': '%s', 'reason': 'of %s', 'endpointIds': ['%s']}"
                                        .formatted(decision, person, id))
                        .json()
                        .path("items")
                        .get(0);
        return new Told(person, item.path("status").asInt(), item.path("detail").asText());
    }

    private void assertOneOutcome(Connection connection, List<Told> told) {
        var said =
                scene.provider.heard().of(connection.endpointId().value(), all -> all.size() >= 2);
        assertThat(said).hasSize(2);
        var winner = winner(said.getLast());
        assertThat(told)
                .allSatisfy(t -> {
                    if (t.person().equals(winner)) {
                        assertThat(t.status()).isEqualTo(200);
                    } else {
                        assertThat(t.status()).isEqualTo(409);
                        assertThat(t.detail()).contains(" by " + winner);
                    }
                });
    }

    private static String winner(Envelope outcome) {
        return switch (outcome.payload()) {
            case ConnectionAccepted e -> e.decidedBy();
            case ConnectionRejected e -> e.decidedBy();
            case ConnectionExpired _ -> "nobody";
            default -> throw new AssertionError(outcome);
        };
    }
}
