package dev.drawbridge.messaging.inbox;

import dev.drawbridge.messaging.inbox.Reading.Readable;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what was handled. All calls belong into a transaction. */
final class HandledMessages {

    /**
     * @param last sequence handled, -1 before the first
     * @param parked whether letters of it are in the park
     */
    record Position(long last, boolean parked) {}

    private final JdbcClient jdbc;

    HandledMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean answers() {
        try {
            return jdbc.sql("select true").query(Boolean.class).single();
        } catch (DataAccessException _) {
            return false;
        }
    }

    /**
     * Nobody else handles, parks or retries in these streams until the transaction ends: not a
     * consumer that has lost its partition without noticing, nor somebody at the console.
     */
    void lock(Collection<Stream> streams) {
        // Sorted, so that two batches cannot wait for each other.
        var keys = streams.stream().distinct().sorted().map(s -> s.topic() + '/' + s.name());
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(key, 7)) from unnest(?) as key")
                .param(keys.toArray(String[]::new))
                .query((row, _) -> Boolean.TRUE)
                .list();
    }

    Position position(Stream stream) {
        return positions(List.of(stream)).getOrDefault(stream, new Position(-1, false));
    }

    Map<Stream, Position> positions(Collection<Stream> streams) {
        var asked = streams.stream().distinct().toList();
        var found = new HashMap<Stream, Position>();
        jdbc.sql(
                        """
                        select s.topic, s.stream,
                               coalesce((select max(m.sequence) from inbox_message m
                                         where m.topic = s.topic and m.stream = s.stream), -1) as last,
                               exists (select 1 from dead_letter d where d.topic = s.topic
                                       and d.stream = s.stream and d.sequence is not null) as parked
                        from unnest(?, ?) as s (topic, stream)
                        """)
                .params(
                        asked.stream().map(Stream::topic).toArray(String[]::new),
                        asked.stream().map(Stream::name).toArray(String[]::new))
                .query(row -> {
                    found.put(
                            new Stream(row.getString("topic"), row.getString("stream")),
                            new Position(row.getLong("last"), row.getBoolean("parked")));
                });
        return found;
    }

    /** The id of the message that was handled in that place. */
    Optional<String> idAt(Stream stream, long sequence) {
        return jdbc.sql(
                        """
                        select message_id from inbox_message
                        where topic = ? and stream = ? and sequence = ?
                        """)
                .params(stream.topic(), stream.name(), sequence)
                .query(String.class)
                .optional();
    }

    void record(Collection<Readable> messages) {
        if (messages.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into inbox_message (topic, stream, sequence, message_id)
                        select * from unnest(?, ?, ?, ?)
                        """)
                .params(
                        messages.stream().map(m -> m.stream().topic()).toArray(String[]::new),
                        messages.stream().map(m -> m.stream().name()).toArray(String[]::new),
                        messages.stream().map(Readable::sequence).toArray(Long[]::new),
                        messages.stream().map(Readable::id).toArray(String[]::new))
                .update();
    }

    /** As if handled: somebody gave it up. */
    void skip(Stream stream, long sequence, String id) {
        jdbc.sql("insert into inbox_message (topic, stream, sequence, message_id) values (?,?,?,?)")
                .params(stream.topic(), stream.name(), sequence, id)
                .update();
    }
}
