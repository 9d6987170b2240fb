package dev.drawbridge.axon.replay;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Who rebuilds holds a lock of PostgreSQL as long as the connection lives: it ends with the
 * process, however that ends, and is seen by every instance of the service.
 */
final class Lease {

    private static final int LOCK = 0x2eb1d;

    private final DataSource source;
    private final JdbcTemplate jdbc;

    Lease(DataSource source) {
        this.source = source;
        this.jdbc = new JdbcTemplate(source);
    }

    /** Held until it is closed. */
    record Held(Connection connection) implements AutoCloseable {

        @Override
        public void close() throws SQLException {
            try (connection;
                    var statement = connection.createStatement()) {
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    /** Waits a moment for one who is about to let go. */
    Held take() throws SQLException {
        var connection = source.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("set lock_timeout = '5s'");
            statement.execute("select pg_advisory_lock(" + LOCK + ")");
            statement.execute("reset lock_timeout");
            return new Held(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    boolean held() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject(
                        """
                        select exists (select 1 from pg_locks
                            where locktype = 'advisory' and classid = 0 and objid = ? and granted
                            and database = (select oid from pg_database
                                where datname = current_database()))
                        """,
                        Boolean.class,
                        LOCK));
    }
}
