package dev.drawbridge.console.overview;

import dev.drawbridge.events.id.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the console itself remembers, counted for one account. */
@Component
final class Figures {

    /** As far back as is looked, so that a long log does not make a slow page. */
    private static final int LINES = 20_000;

    private static final String DECIDED =
            """
            with recent as (
              select l.stream, l.type, l.time, (l.event::json -> 'data') as data
              from (select position from audit_concern where account = :account
                    order by position desc limit :lines) c
              join audit_log l using (position)
              where l.type in ('connection-accepted.v1', 'connection-rejected.v1')
                and l.time >= :since),
            mine as (
              select r.*, v.requested_at from recent r
              join connection_view v on v.endpoint_id = r.stream
              where v.service_owner = :account)
            """;

    /** How many somebody, or the rules, let in and turned away. */
    record Decider(String name, long accepted, long rejected) {}

    /**
     * @param median of the time from request to decision, and what nine of ten did not exceed
     */
    record Pace(long decisions, Duration median, Duration ninth) {}

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> oldestWaiting(AccountId me) {
        return jdbc.sql(
                        "select min(requested_at) from connection_view"
                                + " where service_owner = ? and state = 'pendingAcceptance'")
                .param(me.value())
                .query((row, _) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(OffsetDateTime::toInstant);
    }

    /** Of what this account asked others for: those that wait, and all that live. */
    long[] asked(AccountId me) {
        return jdbc.sql(
                        """
                        select count(*) filter (where state = 'pendingAcceptance'), count(*)
                        from connection_view where endpoint_owner = ? and state <> 'deleted'
                        """)
                .param(me.value())
                .query((row, _) -> new long[] {row.getLong(1), row.getLong(2)})
                .single();
    }

    /** Whether anything ever concerned this account. */
    boolean begun(AccountId me) {
        return jdbc.sql("select exists (select from audit_concern where account = ?)")
                .param(me.value())
                .query(Boolean.class)
                .single();
    }

    List<Decider> today(AccountId me, Instant now) {
        return decided(
                        me,
                        now.truncatedTo(ChronoUnit.DAYS),
                        """
                        select case when (data ->> 'automatic')::boolean then 'the rules'
                                 else regexp_replace(data ->> 'decidedBy', '^.*[/:]', '') end as who,
                               count(*) filter (where type like 'connection-accepted%'),
                               count(*) filter (where type like 'connection-rejected%')
                        from mine group by who order by count(*) desc, who limit 10
                        """)
                .query((row, _) -> new Decider(row.getString(1), row.getLong(2), row.getLong(3)))
                .list();
    }

    Pace pace(AccountId me, Instant since) {
        return decided(
                        me,
                        since,
                        """
                        select count(*),
                               coalesce(percentile_cont(0.5) within group (order by took), 0),
                               coalesce(percentile_cont(0.9) within group (order by took), 0)
                        from (select extract(epoch from time - requested_at)::float8 as took
                              from mine where time >= requested_at) times
                        """)
                .query((row, _) ->
                        new Pace(
                                row.getLong(1),
                                seconds(row.getDouble(2)),
                                seconds(row.getDouble(3))))
                .single();
    }

    private JdbcClient.StatementSpec decided(AccountId me, Instant since, String question) {
        return jdbc.sql(DECIDED + question)
                .param("account", me.value())
                .param("lines", LINES)
                .param("since", since.atOffset(ZoneOffset.UTC));
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }
}
