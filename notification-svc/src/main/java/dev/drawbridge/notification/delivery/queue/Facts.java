package dev.drawbridge.notification.delivery.queue;

import dev.drawbridge.notification.delivery.OutgoingMessage.Kind;
import dev.drawbridge.notification.domain.message.SentMessageEvent;
import dev.drawbridge.notification.domain.message.SentMessageEvent.DeliveryFailed;
import dev.drawbridge.notification.domain.message.SentMessageEvent.MessageDelivered;
import dev.drawbridge.notification.domain.message.SentMessages.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What finished deliveries say in their messages' streams, numbered under a lock. */
@Component
final class Facts {

    private final JdbcClient jdbc;

    Facts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Fact> of(List<Completion> completions) {
        var finished = completions.stream().filter(Facts::tells).toList();
        if (finished.isEmpty()) {
            return List.of();
        }
        var next = reserve(finished);
        var facts = new ArrayList<Fact>();
        for (var completion : finished) {
            var message = completion.delivery().message();
            long number = next.merge(message.id(), 1L, Long::sum) - 1;
            facts.add(new Fact(event(completion), number, message.circumstances()));
        }
        return facts;
    }

    private static boolean tells(Completion completion) {
        return completion.delivery().message().kind() == Kind.NOTIFICATION
                && (completion.state().equals("delivered") || completion.state().equals("failed"));
    }

    private static SentMessageEvent event(Completion c) {
        var message = c.delivery().message();
        var id = message.id().toString();
        var subscription = c.delivery().recipient().subscriptionArn();
        return c.state().equals("delivered")
                ? new MessageDelivered(
                        id, message.topicArn(), message.owner(), subscription, c.attempt())
                : new DeliveryFailed(
                        id,
                        message.topicArn(),
                        message.owner(),
                        subscription,
                        c.attempt(),
                        c.outcome().detail());
    }

    /**
     * The first number each message may use. Locked in one order, so that nobody waits in a ring.
     */
    private Map<UUID, Long> reserve(List<Completion> finished) {
        var ids =
                finished.stream()
                        .map(c -> c.delivery().message().id().toString())
                        .toArray(String[]::new);
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
