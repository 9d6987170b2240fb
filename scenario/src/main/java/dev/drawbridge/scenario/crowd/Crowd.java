package dev.drawbridge.scenario.crowd;

import dev.drawbridge.scenario.model.Arrivals;
import dev.drawbridge.scenario.model.Scenario;
import dev.drawbridge.scenario.model.Scenario.Load;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who asks for what, and when: drawn before anything happens, whatever will become of it. */
public final class Crowd {

    /**
     * One request.
     *
     * @param key of the load and its place in it: what is drawn for it is drawn by this
     * @param deletedAt when the consumer takes it back; null for never
     */
    public record Asked(
            int number,
            long key,
            Instant at,
            Cast.Account account,
            String service,
            int load,
            @Nullable Instant deletedAt) {

        private Asked numbered(int place) {
            return new Asked(place, key, at, account, service, load, deletedAt);
        }

        /** As AWS numbers endpoints. */
        public String endpoint() {
            return "vpce-%017x".formatted(number);
        }
    }

    private final Scenario scenario;
    private final Cast cast;
    private final Dice dice;

    public Crowd(Scenario scenario, Cast cast) {
        this.scenario = scenario;
        this.cast = cast;
        this.dice = new Dice(scenario.seed());
    }

    public List<Asked> all() {
        var all = new ArrayList<Asked>();
        for (int load = 0; load < scenario.load().size(); load++) {
            all.addAll(of(load));
        }
        all.sort(Comparator.comparing(Asked::at).thenComparingLong(Asked::key));
        var numbered = new ArrayList<Asked>();
        for (var each : all) {
            numbered.add(each.numbered(numbered.size() + 1));
        }
        return numbered;
    }

    private List<Asked> of(int index) {
        var load = scenario.load().get(index);
        var accounts = cast.of(load.by());
        var asked = new ArrayList<Asked>();
        if (accounts.isEmpty()) {
            return asked;
        }
        var pick = Pick.of(load.pick(), accounts.size());
        var times = times(index, load);
        for (int i = 0; i < times.size(); i++) {
            long key = ((long) index << 32) + i;
            var account = accounts.get(pick.at(dice.roll("pick", index, i), i));
            var at = times.get(i);
            var keep = load.keep() == null ? null : dice.draw(load.keep(), "keep", index, i);
            asked.add(
                    new Asked(
                            0,
                            key,
                            at,
                            account,
                            load.service(),
                            index,
                            keep == null ? null : at.plus(keep)));
        }
        return asked;
    }

    /** Those that fall out of hours do not come at all. */
    private List<Instant> times(int index, Load load) {
        var begin = scenario.clock().start().plus(load.at() == null ? Duration.ZERO : load.at());
        var end = scenario.clock().end();
        if (load.lasting() != null && begin.plus(load.lasting()).isBefore(end)) {
            end = begin.plus(load.lasting());
        }
        var times =
                switch (load.arrivals()) {
                    case Arrivals.Burst(var number) -> burst(index, number, begin, end);
                    case Arrivals.Poisson(var gap) -> poisson(index, gap, begin, end);
                };
        var hours = load.hours();
        return hours == null ? times : times.stream().filter(hours::holds).toList();
    }

    private List<Instant> burst(int index, int number, Instant begin, Instant end) {
        long millis = Duration.between(begin, end).toMillis();
        var times = new ArrayList<Instant>();
        for (int i = 0; i < number; i++) {
            times.add(begin.plusMillis((long) (dice.roll("burst", index, i) * millis)));
        }
        times.sort(Comparator.naturalOrder());
        return times;
    }

    private List<Instant> poisson(int index, double gap, Instant begin, Instant end) {
        var times = new ArrayList<Instant>();
        double millis = 0;
        while (true) {
            millis -= StrictMath.log(dice.roll("gap", index, times.size())) * gap;
            var at = begin.plusMillis(Math.round(millis));
            if (!at.isBefore(end)) {
                return times;
            }
            times.add(at);
        }
    }
}
