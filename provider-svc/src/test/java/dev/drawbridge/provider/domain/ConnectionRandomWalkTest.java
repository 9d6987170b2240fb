package dev.drawbridge.provider.domain;

import static dev.drawbridge.provider.domain.ConnectionExamples.ACCEPT;
import static dev.drawbridge.provider.domain.ConnectionExamples.ENDPOINT;
import static dev.drawbridge.provider.domain.ConnectionExamples.FORGET;
import static dev.drawbridge.provider.domain.ConnectionExamples.REJECT;
import static dev.drawbridge.provider.domain.ConnectionExamples.REQUEST;
import static dev.drawbridge.provider.domain.ConnectionExamples.offer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.decide.Decision.Decided;
import dev.drawbridge.events.decide.Decision.Denied;
import dev.drawbridge.provider.domain.Connection.Known;
import dev.drawbridge.provider.domain.ConnectionCommand.Expire;
import dev.drawbridge.provider.domain.ConnectionCommand.MarkAvailable;
import dev.drawbridge.provider.domain.ConnectionCommand.Release;
import dev.drawbridge.provider.domain.ConnectionDecider.Circumstances;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Random commands in random circumstances; a failure names the seed that leads to it. */
final class ConnectionRandomWalkTest {

    private static final long SEED = Long.getLong("drawbridge.seed", 20_261_123L);

    @Test
    void whatever_is_asked_in_whatever_order_the_rules_hold() {
        var random = new Random(SEED);
        for (int walk = 0; walk < 5_000; walk++) {
            walk(random, "seed %d, walk %d".formatted(SEED, walk));
        }
    }

    private static void walk(Random random, String name) {
        var events = new ArrayList<ConnectionEvent>();
        Connection state = Connection.UNHEARD_OF;
        for (int step = 0; step < 40; step++) {
            var command = command(random);
            var circumstances = circumstances(random);
            switch (ConnectionDecider.decide(command, state, circumstances)) {
                case Denied(var refusal) ->
                        assertThat(refusal).as(name).isInstanceOf(Refusal.class);
                case Decided(var decided) -> {
                    for (var event : decided) {
                        state = Connection.evolve(state, event);
                        events.add(event);
                        assertThat(state).as(name).isInstanceOf(Known.class);
                        assertThat(((Known) state).shown()).as(name).isEqualTo(event.leadsTo());
                    }
                    assertRepeatingIsHarmless(command, state, circumstances, name);
                }
            }
        }
        assertThat(replay(events)).as(name).isEqualTo(state);
        assertRightOrder(events, name);
    }

    /** The same command once more: nothing happens, or a known refusal. */
    private static void assertRepeatingIsHarmless(
            ConnectionCommand command, Connection state, Circumstances circumstances, String name) {
        if (ConnectionDecider.decide(command, state, circumstances) instanceof Decided(var again)) {
            assertThat(again).as("%s, %s again", name, command).isEmpty();
        }
    }

    private static Connection replay(List<ConnectionEvent> events) {
        var state = Connection.UNHEARD_OF;
        for (var event : events) {
            state = Connection.evolve(state, event);
        }
        return state;
    }

    private static void assertRightOrder(List<ConnectionEvent> events, String name) {
        var states = events.stream().map(ConnectionEvent::leadsTo).toList();
        assertThat(states).as(name).filteredOn("deleted"::equals).hasSizeLessThanOrEqualTo(1);
        for (int i = 0; i < states.size(); i++) {
            var before = i == 0 ? "" : states.get(i - 1);
            switch (states.get(i)) {
                case "available" -> assertThat(before).as(name).isEqualTo("pending");
                case "expired" -> assertThat(before).as(name).isEqualTo("pendingAcceptance");
                case "deleted" -> assertThat(i).as(name).isEqualTo(states.size() - 1);
                case "pendingAcceptance", "failed" -> assertThat(i).as(name).isZero();
                default -> assertThat(before).as(name).isNotEqualTo(states.get(i));
            }
        }
    }

    private static ConnectionCommand command(Random random) {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> REQUEST;
            case 4, 5, 6, 7, 8 -> ACCEPT;
            case 9, 10, 11, 12 -> REJECT;
            case 13, 14, 15, 16, 17 -> new MarkAvailable(ENDPOINT);
            case 18 -> random.nextInt(3) == 0 ? FORGET : new Expire(ENDPOINT);
            default -> random.nextInt(3) == 0 ? new Release(ENDPOINT) : ACCEPT;
        };
    }

    private static Circumstances circumstances(Random random) {
        var offer =
                random.nextInt(10) == 0
                        ? null
                        : random.nextBoolean()
                                ? offer(random.nextBoolean(), "*")
                                : offer(random.nextBoolean());
        return ConnectionExamples.circumstances(offer, random.nextBoolean());
    }
}
