package dev.drawbridge.bench.proof;

import dev.drawbridge.bench.proof.rig.Rig;
import dev.drawbridge.bench.proof.rig.Sheet;
import dev.drawbridge.bench.proof.rig.Sink.Manner;
import dev.drawbridge.bench.under.DrawbridgeServer;
import dev.drawbridge.bench.vitals.Gauge;
import dev.drawbridge.bench.vitals.Trend;
import dev.drawbridge.bench.vitals.Vitals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;

/** Row 21: under load for hours nothing grows, and retention keeps the tables at their bound. */
final class Soak {

    private static final int SUBSCRIBERS = 10;
    private static final int PER_SECOND = 200;

    /** Percent an hour. */
    private static final double FLAT = 1;

    private final DrawbridgeServer server;
    private final Rig rig;
    private final Sheet sheet;
    private final Duration length;
    private final List<Vitals> seen = new ArrayList<>();
    private Map<String, Long> halfway = Map.of();
    private Map<String, Long> atLast = Map.of();

    Soak(DrawbridgeServer server, Rig rig, Sheet sheet, Duration length) {
        this.server = server;
        this.rig = rig;
        this.sheet = sheet;
        this.length = length;
    }

    /** Kept so shortly that the bound is reached early on. */
    static Map<String, String> retention(Duration length) {
        var kept = kept(length).toMillis() + "ms";
        return Map.of(
                "DRAWBRIDGE_RETENTION_DELIVERED",
                kept,
                "DRAWBRIDGE_RETENTION_PARKED",
                kept,
                "DRAWBRIDGE_RETENTION_EVERY",
                every(length).toMillis() + "ms");
    }

    private static Duration kept(Duration length) {
        return length.dividedBy(10);
    }

    private static Duration every(Duration length) {
        return length.dividedBy(60);
    }

    void run() throws Exception {
        rig.subscribe(SUBSCRIBERS, "s", Manner.GOOD);
        int perSecond = PER_SECOND / SUBSCRIBERS;
        int messages = Math.toIntExact(length.toSeconds() * perSecond);
        var pause = Math.clamp(length.dividedBy(60).toSeconds(), 4, 60);
        try (var gauge = new Gauge(server)) {
            var load = Thread.ofVirtual().start(() -> rig.publish(messages, perSecond));
            for (long next = System.nanoTime(); load.isAlive(); next += pause * 1_000_000_000L) {
                LockSupport.parkNanos(next - System.nanoTime());
                var vitals = gauge.read();
                // What is warming up or running out is neither.
                if (load.isAlive()) {
                    remember(vitals);
                    show(vitals);
                }
                rig.forget();
            }
        }
        rig.awaitAll(rig.paths(), Duration.ofMinutes(5));
        report(messages);
    }

    private void remember(Vitals vitals) {
        seen.add(vitals.bare());
        if (halfway.isEmpty() && vitals.hours() * 7200 > length.toSeconds()) {
            halfway = vitals.classes();
        }
        atLast = vitals.classes();
    }

    private static void show(Vitals v) {
        System.out.printf(
                Locale.ROOT,
                "  %6.1f min  heap %5.1f MB, resident %4.0f MB, %d threads + %d carriers, %d virtual, %d files, %d connections, %d open;",
                v.hours() * 60,
                v.heapMegabytes(),
                v.residentMegabytes(),
                v.threads(),
                v.carriers(),
                v.virtual(),
                v.descriptors(),
                v.connections(),
                v.open());
        for (var table : Gauge.TABLES) {
            System.out.printf(
                    Locale.ROOT,
                    " %s %d+%d %.1f MB",
                    table,
                    v.table(table).rows(),
                    v.table(table).dead(),
                    v.megabytes(table));
        }
        System.out.println();
    }

    private void report(int messages) {
        sheet.add("21", "minutes at 200 deliveries/s", length.toSeconds() / 60.0, "480", true);
        sheet.atMost("21", "lost", rig.missing(rig.paths()), 0);
        // Where they pile up, the machine was too busy for the load, and nothing is flat.
        sheet.add("21", "most deliveries open at once", most(Vitals::open), "", true);
        flat("heap after collection", Vitals::heapMegabytes);
        sheet.atMost("21", "largest heap after collection, MB", most(Vitals::heapMegabytes), 512);
        flat("resident memory", Vitals::residentMegabytes);
        flat("threads", Vitals::threads);
        flat("threads that carry virtual ones", Vitals::carriers);
        flat("open files and sockets", Vitals::descriptors);
        flat("connections to PostgreSQL", Vitals::connections);
        tables(messages);
        grown();
    }

    private void tables(int messages) {
        double seconds = kept(length).plus(every(length)).toMillis() / 1000.0;
        for (var table : List.of("delivery", "attempt", "message")) {
            double perSecond = table.equals("message") ? PER_SECOND / SUBSCRIBERS : PER_SECOND;
            sheet.atMost(
                    "21",
                    "most rows of " + table,
                    most(v -> v.table(table).rows()),
                    Math.ceil(perSecond * seconds * 1.1));
            flat("bytes of " + table, v -> v.megabytes(table));
        }
        sheet.add("21", "most receipts", most(v -> v.table("delivery_receipt").rows()), "", true);
        var last = seen.getLast().table("domain_event");
        sheet.add(
                "21",
                "bytes the log of facts keeps of a delivery, for good",
                (double) last.bytes() / messages / SUBSCRIBERS,
                "",
                true);
    }

    private double most(ToDoubleFunction<Vitals> value) {
        return seen.stream().skip(seen.size() / 2).mapToDouble(value).max().orElse(0);
    }

    /** A short run shows a rise only roughly: missed is what cannot be chance. */
    private void flat(String what, ToDoubleFunction<Vitals> value) {
        var trend = Trend.of(seen, value);
        sheet.add(
                "21",
                String.format(Locale.ROOT, "%s, %% an hour (±%.1f)", what, trend.chance()),
                trend.perHour(),
                "≤ 1",
                trend.atMost(FLAT));
    }

    /** Whose objects there are more of than halfway. */
    private void grown() {
        System.out.println("  bytes more than halfway, by class:");
        atLast.keySet().stream()
                .filter(name -> grown(name) > 0)
                .sorted(Comparator.<String>comparingLong(this::grown).reversed())
                .limit(12)
                .forEach(name -> System.out.printf("    %,12d  %s%n", grown(name), name));
    }

    private long grown(String name) {
        return atLast.getOrDefault(name, 0L) - halfway.getOrDefault(name, 0L);
    }
}
