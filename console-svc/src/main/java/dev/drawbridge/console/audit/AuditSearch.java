package dev.drawbridge.console.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log narrowed down; what does not concern the account is not there to be found. */
public final class AuditSearch {

    private static final int FOR_FACETS = 20_000;

    private final JdbcClient jdbc;

    public AuditSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * By what; empty or null for anything.
     *
     * @param about what the message must mention, such as a service's id
     * @param text words anywhere in it
     */
    public record By(
            String type,
            String topic,
            String stream,
            String account,
            String principal,
            String about,
            String text,
            @Nullable Instant from,
            @Nullable Instant to) {}

    public record Count(String value, long times) {}

    /** So many at and before a position, the newest first. */
    public List<Recorded> upTo(Shelf shelf, By by, long position, int limit) {
        var asked = new Asked(shelf, by);
        return asked.on(
                        jdbc,
                        "select s.*",
                        " and s.position <= ? order by s.position desc limit ?",
                        position,
                        limit)
                .query(AuditTrail::row)
                .list();
    }

    /** The oldest after a position. */
    public List<Recorded> after(Shelf shelf, By by, long position, int limit) {
        var asked = new Asked(shelf, by);
        return asked.on(
                        jdbc,
                        "select s.*",
                        " and s.position > ? order by s.position limit ?",
                        position,
                        limit)
                .query(AuditTrail::row)
                .list();
    }

    /** How often each value of a column is among the newest. */
    public List<Count> facet(Shelf shelf, String column) {
        return jdbc.sql(
                        """
                        select value, count(*) as times from (
                            select s.%s as value from %s
                            order by s.position desc limit ?) newest
                        group by value order by times desc, value limit 100
                        """
                                .formatted(column, shelf.from()))
                .params(shelf.whose(), FOR_FACETS)
                .query((row, _) -> new Count(row.getString(1), row.getLong(2)))
                .list();
    }

    /** Where what was asked for lies: equal pieces of the positions, and how many are in each. */
    public Density density(Shelf shelf, By by) {
        var asked = new Asked(shelf, by);
        var ends =
                asked.on(jdbc, "select min(s.position), max(s.position)", "")
                        .query((row, _) -> new long[] {row.getLong(1), row.getLong(2)})
                        .single();
        var density = new Density(ends[0], ends[1], new ArrayList<>());
        asked.on(
                        jdbc,
                        "select width_bucket(s.position, %d, %d, %d), count(*), min(s.time),"
                                        .formatted(ends[0], ends[1] + 1, Density.PIECES)
                                + " count(*) filter (where s.type like '%-rejected.%'),"
                                + " count(*) filter (where s.type like 'rules-published.%')",
                        " group by 1 order by 1")
                .query((row, _) ->
                        new Density.Piece(
                                row.getInt(1) - 1,
                                row.getLong(2),
                                row.getTimestamp(3).toInstant(),
                                row.getLong(4),
                                row.getLong(5)))
                .list()
                .forEach(density.pieces()::add);
        return density;
    }

    /** The question as SQL. */
    private static final class Asked {

        private final StringBuilder sql;
        private final List<Object> values = new ArrayList<>();

        Asked(Shelf shelf, By by) {
            sql = new StringBuilder(" from ").append(shelf.from());
            values.add(shelf.whose());
            equal("s.type", by.type());
            equal("s.topic", by.topic());
            equal("s.stream", by.stream());
            equal("s.account", by.account());
            contains("s.principal", by.principal());
            contains("s.event", by.about());
            contains("s.event", by.text());
            moment(" and s.time >= ?", by.from());
            moment(" and s.time <= ?", by.to());
        }

        private void equal(String column, String value) {
            if (!value.isBlank()) {
                sql.append(" and ").append(column).append(" = ?");
                values.add(value.strip());
            }
        }

        private void contains(String column, String value) {
            if (!value.isBlank()) {
                sql.append(" and position(lower(?) in lower(").append(column).append(")) > 0");
                values.add(value.strip());
            }
        }

        private void moment(String condition, @Nullable Instant at) {
            if (at != null) {
                sql.append(condition);
                values.add(at.atOffset(ZoneOffset.UTC));
            }
        }

        JdbcClient.StatementSpec on(
                JdbcClient jdbc, String select, String further, Object... more) {
            var all = new ArrayList<>(values);
            all.addAll(List.of(more));
            return jdbc.sql(select + sql + further).params(all);
        }
    }
}
