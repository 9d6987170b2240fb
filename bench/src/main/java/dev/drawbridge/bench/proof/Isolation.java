package dev.drawbridge.bench.proof;

import dev.drawbridge.bench.proof.rig.Latencies;
import dev.drawbridge.bench.proof.rig.Rig;
import dev.drawbridge.bench.proof.rig.Sheet;
import dev.drawbridge.bench.proof.rig.Sink;
import dev.drawbridge.bench.proof.rig.Sink.Manner;
import dev.drawbridge.bench.under.AwsClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;

/** Row 7: what healthy subscribers notice of bad ones. */
final class Isolation {

    private static final int PER_SECOND = 10;

    private final AwsClient aws;
    private final Sink sink;
    private final Sheet sheet;

    Isolation(AwsClient aws, Sink sink, Sheet sheet) {
        this.aws = aws;
        this.sink = sink;
        this.sheet = sheet;
    }

    void run(int messages) {
        double alone = healthy("alone", messages, List.of(), 0);
        double some =
                healthy(
                        "four",
                        messages,
                        List.of(Manner.HANGS, Manner.ANSWERS_500, Manner.DRIPS, Manner.RESETS),
                        1);
        double full = healthy("hundred", messages, List.of(Manner.GOOD), 90);
        double many =
                healthy(
                        "ninety",
                        messages,
                        List.of(Manner.HANGS, Manner.ANSWERS_500, Manner.RESETS),
                        30);
        sheet.atMost("7", "p99 beside 4 bad ones, % more", 100 * (some / alone - 1), 20);
        sheet.atMost("7", "p99 beside 90 bad ones, % more", 100 * (many / alone - 1), 20);
        sheet.add("7", "the same, beside 90 that are well", 100 * (full / alone - 1), "", true);
    }

    private double healthy(String name, int messages, List<Manner> bad, int ofEach) {
        var rig = new Rig(aws, sink, "isolation-" + name).subscribe(10, "good", Manner.GOOD);
        var good = List.copyOf(rig.paths());
        for (var manner : bad) {
            rig.subscribe(ofEach, manner.name(), manner);
        }
        // Twenty seconds in which breakers find out; they are shown, and not compared.
        rig.publish(20 * PER_SECOND, PER_SECOND);
        long settled = System.nanoTime();
        rig.publish(messages, PER_SECOND);
        rig.awaitAll(good, Duration.ofMinutes(5));
        var first = new HashMap<>(rig.due());
        var then = new HashMap<>(rig.due());
        first.values().removeIf(due -> due >= settled);
        then.values().removeIf(due -> due < settled);
        sheet.add(
                "7",
                "p99 ms in the first 20 s: " + name,
                Latencies.of(sink, first, good).millis(99),
                "",
                true);
        double p99 = Latencies.of(sink, then, good).millis(99);
        sheet.add("7", "p99 ms after that: " + name, p99, "", true);
        return p99;
    }
}
