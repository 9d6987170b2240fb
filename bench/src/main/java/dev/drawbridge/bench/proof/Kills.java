package dev.drawbridge.bench.proof;

import dev.drawbridge.bench.proof.rig.Rig;
import dev.drawbridge.bench.proof.rig.Sheet;
import dev.drawbridge.bench.proof.rig.Sink;
import dev.drawbridge.bench.proof.rig.Sink.Manner;
import dev.drawbridge.bench.under.AwsClient;
import dev.drawbridge.bench.under.Broker;
import dev.drawbridge.bench.under.DrawbridgeServer;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Rows 3 and 4: kill -9 of the service at random moments and at named ones, of PostgreSQL, of the
 * broker and of all at once; nothing acknowledged is lost.
 */
final class Kills {

    /** Of so many kills of the service one is of all, and as many of each of the others. */
    private static final int ONE_IN = 10;

    private final DrawbridgeServer server;
    private final Broker broker;
    private final AwsClient aws;
    private final Sink sink;
    private final Sheet sheet;
    private final Random random = new Random(42);
    private double slowest;
    private double slowestNews;
    private int all;
    private int others;

    Kills(DrawbridgeServer server, Broker broker, AwsClient aws, Sink sink, Sheet sheet) {
        this.server = server;
        this.broker = broker;
        this.aws = aws;
        this.sink = sink;
        this.sheet = sheet;
    }

    void run(int kills, int messages) throws Exception {
        var rig = new Rig(aws, sink, "kills").subscribe(5, "k", Manner.GOOD);
        var over = new AtomicBoolean();
        try (var connections = new Connections(aws, Math.max(200, messages / 25))) {
            var load = Thread.ofVirtual().start(() -> publish(rig, over));
            var more = Thread.ofVirtual().start(() -> connect(rig, connections, over));
            atRandom(kills, rig, connections);
            atNamedPoints(rig);
            new Leases(server, sink, sheet).run(rig, 1 + kills / 70);
            while (rig.published() < messages / 5) {
                LockSupport.parkNanos(100_000_000);
            }
            over.set(true);
            load.join();
            more.join();
            rig.awaitAll(rig.paths(), Duration.ofMinutes(3));
            report(rig, kills + Points.values().length);
            report(connections);
        }
    }

    private void atRandom(int kills, Rig rig, Connections connections) throws Exception {
        for (int i = 0; i < kills; i++) {
            pause();
            if (i % ONE_IN == 1) {
                all++;
                server.killAll();
            } else {
                server.kill();
            }
            server.restart();
            awaitFirst(rig);
            if (i % ONE_IN == 0) {
                killOthers(rig, connections);
            }
        }
    }

    private void killOthers(Rig rig, Connections connections) throws Exception {
        others++;
        pause();
        server.killPostgres();
        awaitFirst(rig);
        pause();
        broker.killAndRestart();
        long up = System.nanoTime();
        connections.awaitNews();
        slowestNews = Math.max(slowestNews, (System.nanoTime() - up) / 1e9);
    }

    private void pause() {
        LockSupport.parkNanos(Duration.ofMillis(500 + random.nextInt(3000)).toNanos());
    }

    private void atNamedPoints(Rig rig) throws Exception {
        for (var point : Points.values()) {
            if (point.reach(server, sink, aws, rig)) {
                System.out.println("  killed " + point.words());
                server.kill();
                server.restart();
                awaitFirst(rig);
            } else {
                sheet.add("3", "point not reached: " + point.words(), 0, "1", false);
            }
        }
    }

    private static void publish(Rig rig, AtomicBoolean over) {
        while (!over.get()) {
            if (!rig.publish(System.nanoTime())) {
                LockSupport.parkNanos(100_000_000);
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** One for every ten messages, so that there is something on its way through the broker. */
    private static void connect(Rig rig, Connections connections, AtomicBoolean over) {
        while (!over.get()) {
            if (connections.tried() * 10 >= rig.published() || !connections.create()) {
                LockSupport.parkNanos(100_000_000);
            }
        }
    }

    private void report(Rig rig, int kills) {
        long deliveries = (long) rig.published() * rig.paths().size();
        sheet.add("3", "kills, " + deliveries + " deliveries acknowledged", kills, "200", true);
        sheet.add("3", "of these, with PostgreSQL at the same moment", all, "", true);
        sheet.add("3", "and of PostgreSQL alone", others, "", true);
        sheet.add("3", "and of the broker alone", others, "", true);
        sheet.atMost("3", "lost", rig.missing(rig.paths()), 0);
        double doubles = rig.doubles(rig.paths());
        sheet.atMost("3", "doubles, %", 100 * doubles / Math.max(1, deliveries), 1);
        sheet.add("3", "doubles a kill", doubles / (kills + 2.0 * others), "", true);
        sheet.atMost("4", "slowest first delivery after it is up, s", slowest, 10);
    }

    private void report(Connections connections) {
        connections.awaitAll();
        sheet.atMost(
                "3",
                "lost news of " + connections.acknowledged() + " connections",
                connections.lost(),
                0);
        sheet.atMost("3", "told under two message ids", connections.underTwoIds(), 0);
        sheet.atMost("3", "doubles among these news, %", connections.doublesPercent(), 1);
        sheet.atMost("4", "slowest news after the broker is up, s", slowestNews, 10);
    }

    private void awaitFirst(Rig rig) throws Exception {
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
