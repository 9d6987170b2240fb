package dev.drawbridge.messaging;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A handler whose effect shows what was handled, how often, and in which order. */
final class Effects implements InboxHandler {

    private final JdbcClient jdbc;
    private final AtomicReference<InboxHandler> before = new AtomicReference<>(_ -> {});

    Effects(DataSource database) {
        jdbc = JdbcClient.create(database);
        jdbc.sql(
                        """
                        create table effect (position bigint generated always as identity,
                            stream text not null, message_id text not null)
                        """)
                .update();
    }

    /** What else happens with each message, before its effect. */
    void before(InboxHandler trouble) {
        before.set(trouble);
    }

    @Override
    public void on(Envelope envelope) {
        before.get().on(envelope);
        jdbc.sql("insert into effect (stream, message_id) values (?, ?)")
                .params(envelope.stream(), envelope.id())
                .update();
    }

    /** The ids of each stream in the order of their effects. */
    Map<String, List<String>> state() {
        var state = new TreeMap<String, List<String>>();
        jdbc.sql(
                        "select stream, array_agg(message_id order by position) from effect group by stream")
                .query(row -> {
                    var ids = (String[]) row.getArray(2).getArray();
                    state.put(row.getString(1), List.of(ids));
                });
        return state;
    }

    /** What {@link #state} must be: each once, in order. */
    static Map<String, List<String>> of(List<Envelope> messages) {
        var state = new TreeMap<String, List<String>>();
        for (var message : messages) {
            state.merge(
                    message.stream(),
                    List.of(message.id()),
                    (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList());
        }
        return state;
    }

    long count() {
        return jdbc.sql("select count(*) from effect").query(Long.class).single();
    }
}
