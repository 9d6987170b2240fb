package dev.drawbridge.messaging.inbox;

import dev.drawbridge.messaging.DeadLetter;
import dev.drawbridge.messaging.DeadLetter.Kind;
import dev.drawbridge.messaging.inbox.Reading.Broken;
import dev.drawbridge.messaging.json.Text;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of dead letters. */
final class Park {

    /**
     * @param place in its stream; null when that is unknown or taken
     */
    record Ticket(
            Received received,
            Stream stream,
            @Nullable Long place,
            @Nullable String id,
            Kind kind,
            String failure,
            String reason) {

        static Ticket of(Broken broken, @Nullable Long place) {
            return new Ticket(
                    broken.received(),
                    broken.stream(),
                    place,
                    broken.id(),
                    Kind.UNREADABLE,
                    broken.cause().getClass().getName(),
                    String.valueOf(broken.cause().getMessage()));
        }

        Ticket withoutPlace(String why) {
            return new Ticket(received, stream, null, id, Kind.CONFLICT, failure, why);
        }
    }

    private static final String INSERT =
            """
            insert into dead_letter as parked (topic, stream, sequence, message_id, kafka_partition,
                kafka_offset, kafka_key, raw, kind, failure, reason)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict\
            """;
    private static final String REFRESH =
            """
             do update set raw = excluded.raw, message_id = excluded.message_id,
                kind = excluded.kind, failure = excluded.failure, reason = excluded.reason,
                attempts = parked.attempts + 1, last_attempt_at = now()
            """;

    private final JdbcClient jdbc;

    Park(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In its place when that is free, is the same message's, or nobody could read who is there. */
    void add(Ticket ticket) {
        if (ticket.place() == null) {
            insert(
                    ticket,
                    " (topic, kafka_partition, kafka_offset, md5(raw)) where sequence is null"
                            + REFRESH);
            return;
        }
        int added =
                insert(
                        ticket,
                        " (topic, stream, sequence) where sequence is not null"
                                + REFRESH
                                + "where parked.kind = 'UNREADABLE'"
                                + " or parked.message_id = excluded.message_id");
        if (added == 0) {
            add(ticket.withoutPlace("another letter is parked in its place " + ticket.place()));
        }
    }

    private int insert(Ticket ticket, String onConflict) {
        var received = ticket.received();
        return jdbc.sql(INSERT + onConflict)
                .param(received.topic())
                .param(ticket.stream().name().isEmpty() ? null : ticket.stream().name())
                .param(ticket.place())
                .param(ticket.id())
                .param(received.partition())
                .param(received.offset())
                .param(received.key())
                .param(received.raw())
                .param(ticket.kind().name())
                .param(Text.storable(ticket.failure()))
                .param(Text.storable(ticket.reason()))
                .update();
    }

    void remove(Stream stream, long place) {
        jdbc.sql("delete from dead_letter where topic = ? and stream = ? and sequence = ?")
                .params(stream.topic(), stream.name(), place)
                .update();
    }

    boolean remove(long id) {
        return jdbc.sql("delete from dead_letter where id = ?").param(id).update() > 0;
    }

    Optional<Letter> find(long id) {
        return jdbc.sql(Letter.SELECT + "where id = ?").param(id).query(Letter::of).optional();
    }

    Optional<Letter> at(Stream stream, long place) {
        return jdbc.sql(Letter.SELECT + "where topic = ? and stream = ? and sequence = ?")
                .params(stream.topic(), stream.name(), place)
                .query(Letter::of)
                .optional();
    }

    /** The first letter of a stream says what the others wait for. */
    Optional<Long> firstPlace(Stream stream) {
        return jdbc.sql(
                        """
                        select sequence from dead_letter
                        where topic = ? and stream = ? and sequence is not null
                        order by sequence limit 1
                        """)
                .params(stream.topic(), stream.name())
                .query(Long.class)
                .optional();
    }

    /** Streams whose first letter merely waited and need not any more. */
    List<Stream> ready() {
        return jdbc.sql(
                        """
                        select d.topic, d.stream from dead_letter d
                        where d.kind = 'WAITING' and d.sequence =
                            (select coalesce(max(m.sequence), -1) + 1 from inbox_message m
                             where m.topic = d.topic and m.stream = d.stream)
                        """)
                .query((row, _) -> new Stream(row.getString(1), row.getString(2)))
                .list();
    }

    List<Long> stuck() {
        return jdbc.sql("select id from dead_letter where kind <> 'WAITING' order by id")
                .query((row, _) -> row.getLong(1))
                .list();
    }

    List<DeadLetter> list(long afterId, int limit) {
        return jdbc.sql(Letter.SELECT_LISTED + "where id > ? order by id limit ?")
                .params(afterId, limit)
                .query(Letter::listed)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from dead_letter").query(Long.class).single();
    }
}
