package dev.drawbridge.bench.under;

import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/**
 * A system in which nothing follows any more from what it was asked: its audit log stands still.
 */
public record Calm(String consoleDatabase) {

    private static final Duration STILL = Duration.ofSeconds(1);

    /** What is measured next is not slowed down by what came before. */
    public void await() {
        try (var connection = DriverManager.getConnection(consoleDatabase);
                var newest =
                        connection.prepareStatement(
                                "select coalesce(max(position), 0) from audit_log")) {
            long[] seen = {-1, System.nanoTime()};
            Await.until(
                    Duration.ofMinutes(5),
                    () -> {
                        long now = number(newest);
                        if (now != seen[0]) {
                            seen[0] = now;
                            seen[1] = System.nanoTime();
                        }
                        return System.nanoTime() - seen[1] > STILL.toNanos();
                    });
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long number(PreparedStatement question) {
        try (var rows = question.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
