package dev.drawbridge.notification.delivery.work;

import dev.drawbridge.notification.delivery.queue.DeliveryRows;
import dev.drawbridge.notification.delivery.queue.Outcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was taken by its receiver and is not yet completed. Completing takes many tables; a receipt
 * is one line, so that a kill in between makes next to no doubles.
 */
@Component
final class Receipts {

    private static final String LEFT =
            """
            with left_over as (
              select d.*, r.lease as receipt, r.at as sent_at, r.millis, r.status, r.detail
              from delivery_receipt r join delivery d on d.delivery_id = r.delivery_id
              where d.state = 'open' and d.lease = r.lease and r.at < :before
              order by d.delivery_id limit 1000
            )
            """;

    private final JdbcClient jdbc;
    private final DeliveryRows rows;

    Receipts(JdbcClient jdbc, DeliveryRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** Waits for no disk: the next of the many commits that do brings these there as well. */
    void keep(List<Completion> answered) {
        var done = answered.stream().filter(c -> c.outcome() instanceof Outcome.Done).toList();
        if (done.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into delivery_receipt (delivery_id, lease, at, millis, status, detail)
                        select r.* from set_config('synchronous_commit', 'off', true),
                             unnest(:ids::bigint[], :leases::uuid[], :ats::timestamptz[],
                                    :millis::bigint[], :statuses::integer[], :details::text[]) r
                        on conflict (delivery_id) do update set lease = excluded.lease,
                          at = excluded.at, millis = excluded.millis, status = excluded.status,
                          detail = excluded.detail
                        """)
                .param("ids", ids(done))
                .param("leases", done.stream().map(c -> c.delivery().lease()).toArray(UUID[]::new))
                .param("ats", done.stream().map(c -> c.at().toString()).toArray(String[]::new))
                .param("millis", done.stream().map(Completion::millis).toArray(Long[]::new))
                .param("statuses", statuses(done))
                .param(
                        "details",
                        done.stream().map(c -> c.outcome().detail()).toArray(String[]::new))
                .update();
    }

    private static @Nullable Integer[] statuses(List<Completion> done) {
        return done.stream().map(c -> c.outcome().status()).toArray(Integer[]::new);
    }

    /** Joins the transaction that completes them. */
    void drop(List<Completion> completed) {
        jdbc.sql("delete from delivery_receipt where delivery_id = any (:ids::bigint[])")
                .param("ids", ids(completed))
                .update();
    }

    /** What a worker left behind that kept these and ended; completing is safe, whoever does it. */
    List<Completion> left(Instant before) {
        return jdbc.sql(LEFT + DeliveryRows.select("left_over") + " order by c.delivery_id")
                .param("before", Timestamp.from(before))
                .query((row, _) -> completion(row))
                .list();
    }

    private Completion completion(ResultSet row) throws SQLException {
        return new Completion(
                rows.delivery(row, row.getObject("receipt", UUID.class)),
                new Outcome.Done(row.getObject("status", Integer.class), row.getString("detail")),
                row.getTimestamp("sent_at").toInstant(),
                row.getLong("millis"),
                null,
                null);
    }

    private static Long[] ids(List<Completion> completions) {
        return completions.stream().map(c -> c.delivery().id()).toArray(Long[]::new);
    }
}
