package dev.drawbridge.scenario.live;

import dev.drawbridge.scenario.world.Played;
import dev.drawbridge.scenario.world.Row;
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
        room(played);
        long expired =
                played.rows().stream().filter(row -> row.outcome() == Outcome.EXPIRED).count();
        if (expired > 0) {
            throw new Trouble(
                    "%d requests expire in this scenario, and nobody waits that long at a running system; give it more patience or more approvers"
                            .formatted(expired));
        }
    }

    /** Of each consumer the one that has waited longest: between consumers there is no order. */
    private static void room(Played played) {
        for (var service : played.scenario().services()) {
            long consumers =
                    played.rows().stream()
                            .filter(Row::forRoom)
                            .filter(row -> row.asked().service().equals(service.name()))
                            .map(row -> row.asked().account().id())
                            .distinct()
                            .count();
            if (consumers > 1) {
                throw new Trouble(
                        "%d accounts wait for room at %s in this scenario; which of them is first is another at a running system; give it a larger quota, or overQuota: refuse"
                                .formatted(consumers, service.name()));
            }
        }
    }
}
