package dev.drawbridge.console.audit;

import dev.drawbridge.events.id.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the log as one account may: there is no way to ask for more than concerns it. */
public final class AuditTrail {

    private static final String CONCERNING =
            "select s.* from audit_seen s where s.viewer = :account";

    /** Every account once, by jumping from one to the next in the index. */
    private static final String ACCOUNTS =
            """
            with recursive seen as (
                (select account from audit_concern order by account limit 1)
                union all
                select (select account from audit_concern where account > seen.account
                        order by account limit 1)
                from seen where seen.account is not null)
            select account from seen where account is not null limit 500
            """;

    private final JdbcClient jdbc;

    public AuditTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest that come after a position. */
    public List<Recorded> after(AccountId account, long position, int limit) {
        return concerning(account, " and s.position > :after order by s.position limit :limit")
                .param("after", position)
                .param("limit", limit)
                .query(AuditTrail::row)
                .list();
    }

    /** Those of one stream only. */
    public List<Recorded> after(AccountId account, long position, int limit, String stream) {
        return concerning(
                        account,
                        " and s.stream = :stream and s.position > :after"
                                + " order by s.position limit :limit")
                .param("stream", stream)
                .param("after", position)
                .param("limit", limit)
                .query(AuditTrail::row)
                .list();
    }

    /** The newest first. */
    public List<Recorded> latest(AccountId account, int limit) {
        return concerning(account, " order by s.position desc limit :limit")
                .param("limit", limit)
                .query(AuditTrail::row)
                .list();
    }

    /** Whom anything concerned so far, in order. */
    public List<AccountId> accounts() {
        return jdbc.sql(ACCOUNTS).query((row, _) -> new AccountId(row.getString(1))).list();
    }

    /** For each account that something after the position concerns: the last such position. */
    public Map<AccountId, Long> newest(long position) {
        return jdbc
                .sql(
                        "select account, max(position) from audit_concern where position > ?"
                                + " group by account")
                .param(position)
                .query((row, _) -> Map.entry(new AccountId(row.getString(1)), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public long end() {
        return jdbc.sql("select coalesce(max(position), 0) from audit_log")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec concerning(AccountId account, String further) {
        return jdbc.sql(CONCERNING + further).param("account", account.value());
    }

    /** A line of the log, whatever it was selected by. */
    public static Recorded row(ResultSet row, int ignored) throws SQLException {
        return new Recorded(
                row.getLong("position"),
                row.getString("message_id"),
                row.getString("topic"),
                row.getString("type"),
                row.getString("stream"),
                row.getLong("sequence"),
                row.getObject("time", OffsetDateTime.class).toInstant(),
                row.getString("principal"),
                row.getString("account"),
                row.getString("correlation_id"),
                row.getString("causation_id"),
                row.getString("event"));
    }
}
