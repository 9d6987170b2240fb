package dev.drawbridge.bench.proof;

import dev.drawbridge.bench.proof.rig.Rig;
import dev.drawbridge.bench.proof.rig.Sink;
import dev.drawbridge.bench.under.AwsClient;
import dev.drawbridge.bench.under.DrawbridgeServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Moments at which to kill. A table is locked from outside, so that the service stands still
 * exactly where it would write to it; there is nothing in the service itself that helps.
 */
enum Points {
    BEFORE_INSERT("before the message is inserted", "message"),
    AFTER_INSERT("after the message, before its deliveries", "delivery"),
    BEFORE_THE_FACT("after the deliveries, before the fact and the commit", "domain_event"),
    AFTER_CLAIM("when it has been claimed and is being sent", ""),
    AFTER_SEND("when it was taken and not yet answered", ""),
    AFTER_ANSWER("when it was answered and not yet recorded", "attempt"),
    IN_COMPLETION("in the middle of a batch's completion", "endpoint_health"),
    AFTER_COMPLETION("right after it was recorded", "");

    private static final long PATIENCE_MILLIS = 20_000;

    private final String words;
    private final String table;

    Points(String words, String table) {
        this.words = words;
        this.table = table;
    }

    String words() {
        return words;
    }

    /** Brings the service there, while it is under load. */
    boolean reach(DrawbridgeServer server, Sink sink, AwsClient aws, Rig rig) throws Exception {
        if (!table.isEmpty()) {
            return standsStill(server);
        }
        var there = new CountDownLatch(1);
        var killed = new CountDownLatch(1);
        sink.atNext(_ -> {
            there.countDown();
            if (this == AFTER_SEND) {
                await(killed);
            }
        });
        boolean reached = there.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        if (this == AFTER_COMPLETION) {
            LockSupport.parkNanos(30_000_000);
        }
        if (this == AFTER_SEND) {
            server.kill();
            killed.countDown();
        }
        return reached;
    }

    private static void await(CountDownLatch killed) {
        try {
            killed.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean standsStill(DrawbridgeServer server) throws SQLException, InterruptedException {
        try (var holder = DriverManager.getConnection(server.jdbcUrl("notification"))) {
            holder.setAutoCommit(false);
            try (var lock = holder.createStatement()) {
                lock.execute("lock table " + table + " in exclusive mode");
            }
            for (long waited = 0; waited < PATIENCE_MILLIS; waited += 10) {
                if (waiting(server)) {
                    // Killed while it waits: the lock must not be given up before.
                    server.kill();
                    return true;
                }
                LockSupport.parkNanos(10_000_000);
            }
            return false;
        }
    }

    private static boolean waiting(DrawbridgeServer server) throws SQLException {
        try (Connection looker = DriverManager.getConnection(server.jdbcUrl("notification"));
                var query = looker.createStatement();
                var rows =
                        query.executeQuery(
                                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = 'notification'")) {
            return rows.next() && rows.getLong(1) > 0;
        }
    }
}
