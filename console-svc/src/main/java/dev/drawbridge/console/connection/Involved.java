package dev.drawbridge.console.connection;

import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.console.audit.Recorded;
import dev.drawbridge.events.id.AccountId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the log holds of a connection and of what followed from it, as far as an account may see.
 */
@Component
final class Involved {

    static final int MOST = 200;

    private static final String STORY =
            """
            with own as (
                select l.position, l.correlation_id from audit_log l
                join audit_concern c on c.position = l.position and c.account = :account
                where l.stream = :endpoint),
            related as (
                select position from own
                union
                select l.position from audit_log l
                join audit_concern c on c.position = l.position and c.account = :account
                where l.correlation_id in (select correlation_id from own)
                and l.topic in ('notification-events', 'connection-commands'))
            select s.* from related join audit_seen s using (position)
            where s.viewer = :account order by s.position limit :most
            """;

    private final JdbcClient jdbc;

    Involved(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Recorded> in(AccountId account, String endpoint) {
        return jdbc.sql(STORY)
                .param("account", account.value())
                .param("endpoint", endpoint)
                .param("most", MOST)
                .query(AuditTrail::row)
                .list();
    }
}
