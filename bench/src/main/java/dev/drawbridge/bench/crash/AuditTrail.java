package dev.drawbridge.bench.crash;

import dev.drawbridge.bench.under.Await;
import dev.drawbridge.bench.under.DrawbridgeServer;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * The audit log against the event stores it was fed from, read straight out of the databases: no
 * code of the services is trusted here.
 */
final class AuditTrail {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final DrawbridgeServer server;
    private final Findings findings;

    AuditTrail(DrawbridgeServer server, Findings findings) {
        this.server = server;
        this.findings = findings;
    }

    void check() throws SQLException {
        for (var service : List.of("consumer", "provider", "notification")) {
            long stored = count(service, "select count(*) from domain_event");
            var recorded = "select count(*) from audit_log where topic = '" + service + "-events'";
            findings.check(
                    settles(recorded, stored),
                    "%s stored %d events, the audit log has %d"
                            .formatted(service, stored, count("console", recorded)));
        }
        findings.check(
                count("console", "select count(*) - count(distinct message_id) from audit_log")
                        == 0,
                "a message is in the audit log twice");
        streams();
    }

    /** Each stream of each topic: 0, 1, 2, … with nothing missing and nothing twice. */
    private void streams() throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("console"));
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select topic, stream, count(*), min(sequence), max(sequence)
                                from audit_log group by topic, stream
                                """)) {
            while (rows.next()) {
                contiguous(rows);
            }
        }
    }

    private void contiguous(ResultSet row) throws SQLException {
        findings.check(
                row.getLong(4) == 0 && row.getLong(5) == row.getLong(3) - 1,
                "%s %s has %d events numbered %d to %d"
                        .formatted(
                                row.getString(1),
                                row.getString(2),
                                row.getLong(3),
                                row.getLong(4),
                                row.getLong(5)));
    }

    private boolean settles(String query, long wanted) {
        try {
            Await.until(PATIENCE, () -> count("console", query) == wanted);
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private long count(String database, String query) {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(database));
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
