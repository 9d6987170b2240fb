package dev.drawbridge.scenario.live;

import dev.drawbridge.scenario.world.Played;
import dev.drawbridge.scenario.world.Row.Outcome;

/** A running system has a clock of its own: what depends on time cannot be the same there. */
final class Possible {

    private Possible() {}

    static void check(Played played) {
        for (var service : played.scenario().services()) {
            var rules = service.rules();
            if (rules != null && rules.rules().stream().anyMatch(r -> r.when().hours() != null)) {
                throw new Trouble(
                        "A rule of %s looks at the time of day, which is another at a running system; run this scenario in memory"
                                .formatted(service.name()));
            }
        }
        long expired =
                played.rows().stream().filter(row -> row.outcome() == Outcome.EXPIRED).count();
        if (expired > 0) {
            throw new Trouble(
                    "%d requests expire in this scenario, and nobody waits that long at a running system; give it more patience or more approvers"
                            .formatted(expired));
        }
    }
}
