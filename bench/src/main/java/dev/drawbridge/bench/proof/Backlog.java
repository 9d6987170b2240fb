package dev.drawbridge.bench.proof;

import dev.drawbridge.bench.proof.rig.Latencies;
import dev.drawbridge.bench.proof.rig.Rig;
import dev.drawbridge.bench.proof.rig.Sheet;
import dev.drawbridge.bench.proof.rig.Sink;
import dev.drawbridge.bench.proof.rig.Sink.Manner;
import dev.drawbridge.bench.under.AwsClient;
import dev.drawbridge.bench.under.DrawbridgeServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Row 8: a subscriber returns after an outage, and others do not notice. */
final class Backlog {

    private final DrawbridgeServer server;
    private final AwsClient aws;
    private final Sink sink;
    private final Sheet sheet;

    Backlog(DrawbridgeServer server, AwsClient aws, Sink sink, Sheet sheet) {
        this.server = server;
        this.aws = aws;
        this.sink = sink;
        this.sheet = sheet;
    }

    void run(int messages) throws IOException {
        var rig = new Rig(aws, sink, "outage").subscribe(1, "away", Manner.ANSWERS_500);
        var away = rig.paths().getFirst();
        rig.publish(messages, 1e9);
        var others = new Rig(aws, sink, "beside").subscribe(1, "other", Manner.GOOD);
        sink.behave(away, Manner.GOOD);
        double cpu = server.cpuMillis();
        long began = System.nanoTime();
        // The breaker would find out by itself within its pause.
        var arn = rig.subscriptions().getFirst();
        aws.post(
                Rig.OWNER,
                "/v1/notification/subscriptions/"
                        + arn.substring(arn.lastIndexOf(':') + 1)
                        + "/enable");
        Thread.ofVirtual().start(() -> others.publish(50, 10));
        rig.awaitAll(List.of(away), Duration.ofMinutes(20));
        cpu = server.cpuMillis() - cpu;
        drained(away, messages, began);
        sheet.add("8", "CPU ms a delivery, server and PostgreSQL", cpu / messages, "", true);
        sheet.atMost("8", "lost of the backlog", rig.missing(List.of(away)), 0);
        others.awaitAll(others.paths(), Duration.ofMinutes(1));
        sheet.atMost(
                "8",
                "p99 ms of another subscriber meanwhile",
                Latencies.of(sink, others.due(), others.paths()).millis(99),
                1000);
    }

    private void drained(String away, int messages, long began) {
        double seconds = (System.nanoTime() - began) / 1e9;
        sheet.add("8", "backlog in all", messages, "100,000", true);
        sheet.add("8", "all of it, with those that wait for another try, s", seconds, "", true);
        // The few that were tried during the outage come when their next try is due, 20 s later.
        long most = sink.nanos(away).sorted().limit(messages * 95L / 100).max().orElseThrow();
        sheet.atLeast(
                "8",
                "drained, deliveries/s to one subscriber",
                messages * 0.95 / ((most - began) / 1e9),
                400);
    }
}
