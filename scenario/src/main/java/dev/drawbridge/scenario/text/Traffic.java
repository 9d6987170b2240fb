package dev.drawbridge.scenario.text;

import dev.drawbridge.scenario.model.Arrivals;
import dev.drawbridge.scenario.model.Scenario;
import dev.drawbridge.scenario.model.Scenario.Chaos;
import java.time.Duration;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** Whether what comes, and what goes wrong, can be played. */
final class Traffic {

    static final Duration LONGEST = Duration.ofDays(3_660);
    private static final long MOST_REQUESTS = 2_000_000;

    private final Scenario scenario;
    private final Complaints complaints;

    private Traffic(Scenario scenario, Complaints complaints) {
        this.scenario = scenario;
        this.complaints = complaints;
    }

    static void check(Scenario scenario, Complaints complaints) {
        var traffic = new Traffic(scenario, complaints);
        traffic.load();
        traffic.chaos();
    }

    private void load() {
        double requests = 0;
        for (int i = 0; i < scenario.load().size(); i++) {
            var each = scenario.load().get(i);
            var place = "load[%d]".formatted(i);
            begins(each.at(), place + ".at");
            complaints.unless(
                    each.by() != null || somebodyAsks(),
                    place,
                    "nobody asks: every account owns a service; name one with by");
            requests += expected(each);
            if (requests > MOST_REQUESTS) {
                complaints.add(
                        place + ".arrivals",
                        "more than %,d requests together are not played".formatted(MOST_REQUESTS));
                return;
            }
        }
    }

    private boolean somebodyAsks() {
        var owners = new HashSet<String>();
        scenario.services().forEach(service -> owners.add(service.owner()));
        return scenario.accounts().stream()
                .anyMatch(each -> each.count() != null || !owners.contains(each.id()));
    }

    private double expected(Scenario.Load load) {
        var begin = load.at() == null ? Duration.ZERO : load.at();
        var left = scenario.clock().duration().minus(begin);
        var lasting = load.lasting();
        var time = lasting == null || left.compareTo(lasting) < 0 ? left : lasting;
        return switch (load.arrivals()) {
            case Arrivals.Burst(var number) -> number;
            case Arrivals.Poisson(var gap) -> Math.max(0, time.toSeconds() * 1_000.0 / gap);
        };
    }

    private void chaos() {
        for (int i = 0; i < scenario.chaos().size(); i++) {
            var each = scenario.chaos().get(i);
            var place = "chaos[%d]".formatted(i);
            begins(each.at(), place + ".at");
            if (each.isOutage()) {
                outage(each, place);
            } else {
                complaints.unless(
                        each.rate() != null, place, "rate is needed: of how many, from 0 to 1");
                complaints.unless(
                        each.lasting() == null || each.at() != null,
                        place + ".for",
                        "from when on? at is needed");
            }
        }
    }

    private void outage(Chaos each, String place) {
        complaints.unless(
                each.at() != null && each.lasting() != null,
                place,
                "at and for are needed: from when, how long");
        complaints.unless(
                each.rate() == null, place + ".rate", "what is down is down: only with deliver.*");
        complaints.unless(each.by() == null, place + ".by", "only with deliver.*");
    }

    private void begins(@Nullable Duration at, String place) {
        complaints.unless(
                at == null || at.compareTo(scenario.clock().duration()) < 0,
                place,
                "that is after the end of the clock");
    }
}
