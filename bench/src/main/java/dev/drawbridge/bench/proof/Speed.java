package dev.drawbridge.bench.proof;

import dev.drawbridge.bench.proof.rig.Latencies;
import dev.drawbridge.bench.proof.rig.Rig;
import dev.drawbridge.bench.proof.rig.Sheet;
import dev.drawbridge.bench.proof.rig.Sink;
import dev.drawbridge.bench.under.AwsClient;
import dev.drawbridge.bench.under.DrawbridgeServer;
import java.io.IOException;
import java.time.Duration;

/** Rows 1 and 2: how many a second, and how soon. */
final class Speed {

    private static final int SUBSCRIBERS = 10;

    private final DrawbridgeServer server;
    private final AwsClient aws;
    private final Sink sink;
    private final Sheet sheet;

    Speed(DrawbridgeServer server, AwsClient aws, Sink sink, Sheet sheet) {
        this.server = server;
        this.aws = aws;
        this.sink = sink;
        this.sheet = sheet;
    }

    /**
     * @param seconds at the aimed rate, and as long at half of it
     * @param burst messages published as fast as they are taken
     */
    void run(int seconds, int burst) throws IOException {
        new Rig(aws, sink, "warm").subscribe(SUBSCRIBERS, "w", Sink.Manner.GOOD).publish(300, 50);
        var half = at(25, seconds, "half");
        sheet.atMost("2", "webhook p50 ms at 250/s", half.millis(50), 30);
        sheet.atMost("2", "webhook p99 ms at 250/s", half.millis(99), 250);
        sheet.atMost("2", "webhook p99.9 ms at 250/s", half.millis(99.9), 1000);
        double cpu = server.cpuMillis();
        var full = at(50, seconds, "full");
        cpu = (server.cpuMillis() - cpu) / (50.0 * seconds * SUBSCRIBERS);
        sheet.add("1", "CPU ms a delivery at 500/s, server and PostgreSQL", cpu, "", true);
        sheet.atLeast("1", "deliveries/s where 500/s are due", full.perSecond(), 495);
        sheet.atMost("1", "age p99 ms at 500/s", full.millis(99), 1000);
        var most = new Rig(aws, sink, "burst").subscribe(SUBSCRIBERS, "b", Sink.Manner.GOOD);
        double before = server.cpuMillis();
        most.publish(burst, 1e9);
        most.awaitAll(most.paths(), Duration.ofMinutes(10));
        double each = (server.cpuMillis() - before) / (burst * most.paths().size());
        sheet.add("1", "CPU ms a delivery of a flood", each, "", true);
        sheet.atLeast(
                "1",
                "deliveries/s, as many as there is time for",
                Latencies.of(sink, most.due(), most.paths()).perSecond(),
                500);
    }

    private Latencies at(int messages, int seconds, String name) {
        var rig = new Rig(aws, sink, name).subscribe(SUBSCRIBERS, "s", Sink.Manner.GOOD);
        rig.publish(messages * seconds, messages);
        rig.awaitAll(rig.paths(), Duration.ofMinutes(5));
        return Latencies.of(sink, rig.due(), rig.paths());
    }
}
