package dev.drawbridge.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A seed that fails is printed; {@code -Dsimulation.seed=…} plays it again, alone. */
final class SimulationTest {

    private static final int HISTORIES = Integer.getInteger("simulation.histories", 100_000);
    private static final int ENOUGH_TO_FIND_A_BUG = 5_000;

    @Test
    void b7_both_sides_converge_whatever_the_order_the_repetitions_and_the_deaths() {
        Set<Long> states = new HashSet<>();
        long first = Long.getLong("simulation.seed", 1);
        int histories = System.getProperty("simulation.seed") == null ? HISTORIES : 1;
        assertThat(failures(Bug.NONE, first, histories, states)).isEmpty();
        System.out.printf("%,d histories, %,d distinct states%n", histories, states.size());
        assertThat(states).hasSizeGreaterThanOrEqualTo(histories);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void b7_a_careless_house_is_found_out(Bug bug) {
        var failures = failures(bug, 1, ENOUGH_TO_FIND_A_BUG, new HashSet<>());
        assertThat(failures).isNotEmpty();
        System.out.printf("%s: found, first by %s%n", bug, failures.getFirst());
    }

    @Test
    void b7_the_same_seed_is_the_same_history() {
        var once = new HashSet<Long>();
        var again = new HashSet<Long>();
        failures(Bug.NONE, 42, 50, once);
        failures(Bug.NONE, 42, 50, again);
        assertThat(once).isEqualTo(again).hasSizeGreaterThan(100);
    }

    private static List<String> failures(Bug bug, long first, int histories, Set<Long> states) {
        List<String> failures = new ArrayList<>();
        for (long seed = first; seed < first + histories && failures.size() < 5; seed++) {
            for (var complaint : new History(seed, bug, states).play()) {
                failures.add("seed " + seed + ": " + complaint);
            }
        }
        return failures;
    }
}
