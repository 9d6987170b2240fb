package dev.drawbridge.scenario.report;

import dev.drawbridge.scenario.model.Metric;
import dev.drawbridge.scenario.model.Scenario;
import dev.drawbridge.scenario.world.Played;
import dev.drawbridge.scenario.world.Row;
import dev.drawbridge.scenario.world.Row.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Rows as figures. What there is none of, such as the longest of no waits, is left out. */
final class Measured {

    private final List<Row> rows;
    private final Instant end;
    private final @Nullable Duration sla;
    private final String prefix;
    private final Map<String, Double> figures;

    private Measured(
            List<Row> rows, Scenario scenario, String prefix, Map<String, Double> figures) {
        this.rows = rows;
        this.end = scenario.clock().end();
        this.sla = scenario.sla();
        this.prefix = prefix;
        this.figures = figures;
    }

    /** Of all, and of each service. */
    static Map<String, Double> of(Played played, List<String> services) {
        var rows = played.rows();
        var queue = played.queue();
        var scenario = played.scenario();
        var figures = new TreeMap<String, Double>();
        new Measured(rows, scenario, "", figures).measure();
        figures.put(Metric.MAX_WAITING.toString(), (double) queue.deepest());
        if (services.size() > 1) {
            for (var service : services) {
                var own = rows.stream().filter(r -> r.asked().service().equals(service)).toList();
                new Measured(own, scenario, service + ".", figures).measure();
                figures.put(service + "." + Metric.MAX_WAITING, (double) queue.deepest(service));
            }
        }
        return figures;
    }

    private void measure() {
        double requests = rows.size();
        put(Metric.REQUESTS, requests);
        count(Metric.NOT_PERMITTED, is(Outcome.NOT_PERMITTED));
        count(Metric.ACCEPTED, is(Outcome.ACCEPTED));
        count(Metric.ACCEPTED_BY_RULE, is(Outcome.ACCEPTED).and(Row::automatic));
        count(Metric.ACCEPTED_BY_HAND, is(Outcome.ACCEPTED).and(row -> !row.automatic()));
        count(Metric.REJECTED, is(Outcome.REJECTED));
        count(Metric.REJECTED_BY_RULE, is(Outcome.REJECTED).and(Row::automatic));
        count(Metric.REJECTED_BY_HAND, is(Outcome.REJECTED).and(row -> !row.automatic()));
        count(Metric.FAILED, is(Outcome.FAILED));
        count(Metric.EXPIRED, is(Outcome.EXPIRED));
        count(Metric.ABANDONED, is(Outcome.ABANDONED));
        count(Metric.WAITING, is(Outcome.WAITING));
        count(Metric.QUOTA_HITS, Row::full);
        count(Metric.LOST, Row::lost);
        rate(Metric.ACCEPT_RATE, Metric.ACCEPTED, requests);
        rate(Metric.REJECT_RATE, Metric.REJECTED, requests);
        rate(Metric.EXPIRE_RATE, Metric.EXPIRED, requests);
        times();
    }

    private void times() {
        var all = sorted(_ -> true);
        if (sla != null) {
            put(Metric.SLA_BREACHES, all.stream().filter(t -> t.compareTo(sla) > 0).count());
        }
        share(Metric.P50_TIME_TO_DECIDE, all, 50);
        share(Metric.P90_TIME_TO_DECIDE, all, 90);
        share(Metric.P99_TIME_TO_DECIDE, all, 99);
        share(Metric.MAX_TIME_TO_DECIDE, all, 100);
        var byHand = sorted(row -> row.decided() && !row.automatic());
        share(Metric.P50_TIME_BY_HAND, byHand, 50);
        share(Metric.P90_TIME_BY_HAND, byHand, 90);
        share(Metric.P99_TIME_BY_HAND, byHand, 99);
    }

    private static Predicate<Row> is(Outcome outcome) {
        return row -> row.outcome() == outcome;
    }

    private void count(Metric metric, Predicate<Row> which) {
        put(metric, rows.stream().filter(which).count());
    }

    private void rate(Metric metric, Metric of, double all) {
        if (all > 0) {
            put(metric, figures.getOrDefault(prefix + of, 0.0) / all);
        }
    }

    private List<Duration> sorted(Predicate<Row> which) {
        var times = new ArrayList<Duration>();
        for (var row : rows) {
            var time = row.timeToDecide(end);
            if (time != null && which.test(row)) {
                times.add(time);
            }
        }
        times.sort(Duration::compareTo);
        return times;
    }

    /** The nearest rank. */
    private void share(Metric metric, List<Duration> times, int percent) {
        if (!times.isEmpty()) {
            int rank = (times.size() * percent + 99) / 100;
            put(metric, times.get(Math.max(0, rank - 1)).toMillis() / 1000.0);
        }
    }

    private void put(Metric metric, double value) {
        figures.put(prefix + metric, value);
    }
}
