package dev.drawbridge.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The floor everything stands on: one row a transaction by plain JDBC, on the same server. */
final class RawInserts {

    private RawInserts() {}

    static Figure measure(String jdbcUrl, int clients, int count) throws SQLException {
        try (var connection = DriverManager.getConnection(jdbcUrl);
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table if not exists raw_insert (id bigserial primary key, body text)");
        }
        var connections = new ConcurrentLinkedQueue<Connection>();
        try {
            for (int i = 0; i < clients; i++) {
                connections.add(DriverManager.getConnection(jdbcUrl));
            }
            return Load.closed(
                    "raw JDBC insert, %d clients".formatted(clients),
                    clients,
                    count,
                    i -> insert(connections, i));
        } finally {
            for (var connection : connections) {
                connection.close();
            }
        }
    }

    private static void insert(ConcurrentLinkedQueue<Connection> connections, int i) {
        var connection = connections.remove();
        try (var statement =
                connection.prepareStatement("insert into raw_insert (body) values (?)")) {
            statement.setString(1, "row " + i + " " + "x".repeat(400));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            connections.add(connection);
        }
    }
}
