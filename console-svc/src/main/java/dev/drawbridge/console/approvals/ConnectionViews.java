package dev.drawbridge.console.approvals;

import dev.drawbridge.events.id.AccountId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The connections one account takes part in, on either side. */
public final class ConnectionViews {

    private static final String MINE =
            "select * from connection_view where :account in (service_owner, endpoint_owner)";

    private final JdbcClient jdbc;

    public ConnectionViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. Deleted ones are history, which the timeline tells. */
    public List<ConnectionView> of(AccountId account, int limit) {
        return jdbc.sql(
                        """
                        select * from (
                            (select * from connection_view
                             where service_owner = :account and state <> 'deleted'
                             order by requested_at desc limit :limit)
                            union
                            (select * from connection_view
                             where endpoint_owner = :account and state <> 'deleted'
                             order by requested_at desc limit :limit)) mine
                        order by requested_at desc, endpoint_id limit :limit
                        """)
                .param("account", account.value())
                .param("limit", limit)
                .query((row, _) -> row(row).seenBy(account))
                .list();
    }

    /** Those that wait for a decision of this account or of its counterpart, the newest first. */
    public List<ConnectionView> waiting(AccountId account, int limit) {
        return jdbc.sql(
                        MINE
                                + " and state = 'pendingAcceptance'"
                                + " order by requested_at desc, endpoint_id limit :limit")
                .param("account", account.value())
                .param("limit", limit)
                .query((row, _) -> row(row).seenBy(account))
                .list();
    }

    public Optional<ConnectionView> find(AccountId account, String endpointId) {
        return jdbc.sql(MINE + " and endpoint_id = :endpoint")
                .param("account", account.value())
                .param("endpoint", endpointId)
                .query((row, _) -> row(row).seenBy(account))
                .optional();
    }

    /** How many requests wait for this account's decision. */
    public long waitingFor(AccountId account) {
        return jdbc.sql(
                        "select count(*) from connection_view"
                                + " where service_owner = ? and state = 'pendingAcceptance'")
                .param(account.value())
                .query(Long.class)
                .single();
    }

    private static ConnectionView row(ResultSet row) throws SQLException {
        return new ConnectionView(
                row.getString("endpoint_id"),
                new AccountId(row.getString("endpoint_owner")),
                row.getString("service_id"),
                row.getString("service_name"),
                new AccountId(row.getString("service_owner")),
                row.getString("region"),
                row.getString("state"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                row.getString("reason"));
    }
}
