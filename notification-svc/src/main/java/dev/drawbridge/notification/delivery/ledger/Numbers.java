package dev.drawbridge.notification.delivery.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The places of facts in their messages' streams, given out under a lock on the message. */
@Component
public final class Numbers {

    private final JdbcClient jdbc;

    Numbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The first number each message may use. Locked in one order, so that nobody waits in a ring.
     *
     * @param messages one as often as it has facts
     */
    public Map<UUID, Long> reserve(List<UUID> messages) {
        var ids = messages.stream().map(UUID::toString).toArray(String[]::new);
        jdbc.sql(
                        """
                        select message_id from message where message_id = any (:ids::uuid[])
                        order by message_id for no key update
                        """)
                .param("ids", ids)
                .query(UUID.class)
                .list();
        var first = new HashMap<UUID, Long>();
        jdbc.sql(
                        """
                        update message m set next_fact = next_fact + c.n
                        from (select id, count(*) as n from unnest(:ids::uuid[]) id group by id) c
                        where m.message_id = c.id
                        returning m.message_id, m.next_fact - c.n
                        """)
                .param("ids", ids)
                .query(row -> {
                    first.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return first;
    }
}
