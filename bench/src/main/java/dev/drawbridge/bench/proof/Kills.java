package dev.drawbridge.bench.proof;

import dev.drawbridge.bench.proof.Sink.Manner;
import dev.drawbridge.bench.under.AwsClient;
import dev.drawbridge.bench.under.DrawbridgeServer;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/** Rows 3 and 4: kill -9 at random moments and at named ones; nothing acknowledged is lost. */
final class Kills {

    private final DrawbridgeServer server;
    private final AwsClient aws;
    private final Sink sink;
    private final Sheet sheet;
    private final Random random = new Random(42);
    private double slowest;

    Kills(DrawbridgeServer server, AwsClient aws, Sink sink, Sheet sheet) {
        this.server = server;
        this.aws = aws;
        this.sink = sink;
        this.sheet = sheet;
    }

    void run(int kills, int messages) throws Exception {
        var rig = new Rig(aws, sink, "kills").subscribe(5, "k", Manner.GOOD);
        var over = new AtomicBoolean();
        var load = Thread.ofVirtual().start(() -> publish(rig, over));
        for (int i = 0; i < kills; i++) {
            LockSupport.parkNanos(Duration.ofMillis(500 + random.nextInt(3000)).toNanos());
            killAndRestart(rig);
        }
        for (var point : Points.values()) {
            if (point.reach(server, sink, aws, rig)) {
                System.out.println("  killed " + point.words());
                killAndRestart(rig);
            } else {
                sheet.add("3", "point not reached: " + point.words(), 0, "1", false);
            }
        }
        while (rig.published() < messages / 5) {
            LockSupport.parkNanos(100_000_000);
        }
        over.set(true);
        load.join();
        rig.awaitAll(rig.paths(), Duration.ofMinutes(3));
        report(rig, kills + Points.values().length);
    }

    private static void publish(Rig rig, AtomicBoolean over) {
        while (!over.get()) {
            if (!rig.publish(System.nanoTime())) {
                LockSupport.parkNanos(100_000_000);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private void report(Rig rig, int kills) {
        long deliveries = (long) rig.published() * rig.paths().size();
        sheet.add("3", "kills, " + deliveries + " deliveries acknowledged", kills, "200", true);
        sheet.atMost("3", "lost", rig.missing(rig.paths()), 0);
        sheet.atMost(
                "3", "doubles, %", 100.0 * rig.doubles(rig.paths()) / Math.max(1, deliveries), 1);
        sheet.atMost("4", "slowest first delivery after it is up, s", slowest, 10);
    }

    private void killAndRestart(Rig rig) throws Exception {
        server.kill();
        server.restart();
        var first = new CountDownLatch(1);
        long up = System.nanoTime();
        sink.atNext(_ -> first.countDown());
        rig.publish(System.nanoTime());
        if (!first.await(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nothing was delivered within a minute");
        }
        slowest = Math.max(slowest, (System.nanoTime() - up) / 1e9);
    }
}
