package dev.drawbridge.messaging.inbox;

import dev.drawbridge.messaging.DeadLetter;
import dev.drawbridge.messaging.DeadLetter.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** A parked message, both as it came and as it is shown. */
record Letter(Received received, DeadLetter shown) {

    static final String SELECT = "select * from dead_letter ";

    /** Without the messages: each may have a megabyte. */
    static final String SELECT_LISTED =
            "select id, topic, stream, sequence, message_id, kind, failure, reason, attempts,"
                    + " parked_at, last_attempt_at from dead_letter ";

    static Letter of(ResultSet row, int number) throws SQLException {
        var raw = row.getBytes("raw");
        var received =
                new Received(
                        row.getString("topic"),
                        row.getInt("kafka_partition"),
                        row.getLong("kafka_offset"),
                        row.getBytes("kafka_key"),
                        raw);
        return new Letter(received, shown(row, raw));
    }

    static DeadLetter listed(ResultSet row, int number) throws SQLException {
        return shown(row, null);
    }

    private static DeadLetter shown(ResultSet row, byte @Nullable [] raw) throws SQLException {
        return new DeadLetter(
                row.getLong("id"),
                row.getString("topic"),
                row.getString("stream"),
                place(row),
                row.getString("message_id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("failure"),
                row.getString("reason"),
                row.getInt("attempts"),
                time(row, "parked_at"),
                time(row, "last_attempt_at"),
                raw);
    }

    boolean waits() {
        return shown.kind() == Kind.WAITING;
    }

    Stream stream() {
        var name = shown.stream();
        return new Stream(shown.topic(), name == null ? "" : name);
    }

    private static @Nullable Long place(ResultSet row) throws SQLException {
        long place = row.getLong("sequence");
        return row.wasNull() ? null : place;
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
