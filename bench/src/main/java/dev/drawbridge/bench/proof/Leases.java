package dev.drawbridge.bench.proof;

import dev.drawbridge.bench.proof.rig.Rig;
import dev.drawbridge.bench.proof.rig.Sheet;
import dev.drawbridge.bench.proof.rig.Sink;
import dev.drawbridge.bench.under.Await;
import dev.drawbridge.bench.under.DrawbridgeServer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Row 4: what a dead worker was just sending is sent again when its lease is over. */
final class Leases {

    private static final double LEASE_SECONDS = 30;

    private final DrawbridgeServer server;
    private final Sink sink;
    private final Sheet sheet;

    Leases(DrawbridgeServer server, Sink sink, Sheet sheet) {
        this.server = server;
        this.sink = sink;
        this.sheet = sheet;
    }

    void run(Rig rig, int times) throws Exception {
        double slowest = 0;
        for (int i = 0; i < times; i++) {
            slowest = Math.max(slowest, again(killWhileSending(rig)));
        }
        sheet.add("4", "workers killed while they sent", times, "", true);
        sheet.atMost(
                "4", "sent again after its lease of 30 s, at most, s", slowest, LEASE_SECONDS + 2);
    }

    /** Its message has been taken, and the answer never arrives. */
    private String killWhileSending(Rig rig) throws Exception {
        var there = new CountDownLatch(1);
        var dead = new CountDownLatch(1);
        var id = new AtomicReference<String>();
        sink.atNext(taken -> {
            id.set(taken);
            there.countDown();
            await(dead);
        });
        rig.publish(System.nanoTime());
        if (!there.await(20, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nothing is being delivered");
        }
        server.kill();
        dead.countDown();
        server.restart();
        return id.get();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Seconds from the first time to the second, at the subscriber for whom it took longest. */
    private double again(String id) {
        Await.until(Duration.ofMinutes(2), () -> !gaps(id).isEmpty());
        return gaps(id).values().stream().mapToDouble(each -> each).max().orElseThrow();
    }

    private Map<String, Double> gaps(String id) {
        var first = new HashMap<String, Long>();
        var gaps = new HashMap<String, Double>();
        for (var taken : sink.taken()) {
            if (taken.messageId().equals(id)) {
                var before = first.putIfAbsent(taken.path(), taken.nanos());
                if (before != null) {
                    gaps.putIfAbsent(taken.path(), (taken.nanos() - before) / 1e9);
                }
            }
        }
        return gaps;
    }
}
