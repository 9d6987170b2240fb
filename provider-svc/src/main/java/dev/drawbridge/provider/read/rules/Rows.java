package dev.drawbridge.provider.read.rules;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows without end: handed over piece by piece, so that memory does not grow with them. */
final class Rows {

    private static final int AT_ONCE = 2000;

    /** What is done with each. */
    interface Each {
        void row(ResultSet row) throws SQLException;
    }

    private Rows() {}

    static void of(JdbcTemplate jdbc, String sql, Each each, Object... values) {
        jdbc.execute((Connection connection) -> {
            // The driver hands rows over piece by piece only inside a transaction.
            connection.setAutoCommit(false);
            try {
                read(connection, sql, each, values);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
            return (@Nullable Object) null;
        });
    }

    private static void read(Connection connection, String sql, Each each, Object... values)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(AT_ONCE);
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var rows = statement.executeQuery();
            while (rows.next()) {
                each.row(rows);
            }
        }
    }
}
