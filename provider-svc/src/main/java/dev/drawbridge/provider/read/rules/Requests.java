package dev.drawbridge.provider.read.rules;

import dev.drawbridge.provider.domain.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Requests to the services of one owner, oldest first. */
@Component
public final class Requests {

    private final JdbcTemplate jdbc;

    Requests(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Who is narrowed down to what. */
    public record Narrowed(
            Collection<String> serviceIds,
            Collection<String> consumers,
            Collection<String> endpointIds,
            boolean onlyWaiting,
            boolean onlyFlagged) {

        /** Who works through what waits begins with the oldest; who looks back, with the newest. */
        private boolean oldestFirst() {
            return onlyWaiting || onlyFlagged;
        }
    }

    /**
     * @param after the last of the page before; null for the first page
     */
    public List<RequestView> toServicesOf(
            Scope owner, Narrowed by, @Nullable RequestView after, int most) {
        var sql =
                new StringBuilder(
                        "select * from connection_request where owner = ? and region = ?");
        var values = new ArrayList<Object>();
        values.add(owner.account().value());
        values.add(owner.region().value());
        if (by.onlyWaiting()) {
            sql.append(" and state = 'pendingAcceptance'");
        }
        if (by.onlyFlagged()) {
            sql.append(" and flag is not null");
        }
        narrow("service_id", by.serviceIds(), sql, values);
        narrow("consumer", by.consumers(), sql, values);
        narrow("endpoint_id", by.endpointIds(), sql, values);
        if (after != null) {
            sql.append(" and (requested_at, endpoint_id) ")
                    .append(by.oldestFirst() ? "> (?, ?)" : "< (?, ?)");
            values.add(Stored.moment(after.requestedAt()));
            values.add(after.endpointId());
        }
        sql.append(
                by.oldestFirst()
                        ? " order by requested_at, endpoint_id limit ?"
                        : " order by requested_at desc, endpoint_id desc limit ?");
        values.add(most);
        return jdbc.query(sql.toString(), (row, _) -> RequestView.of(row), values.toArray());
    }

    private static void narrow(
            String column, Collection<String> wanted, StringBuilder sql, List<Object> values) {
        if (!wanted.isEmpty()) {
            sql.append(" and ").append(column).append(" = any(?)");
            values.add(wanted.toArray(String[]::new));
        }
    }

    public Optional<RequestView> find(Scope owner, String endpointId) {
        return jdbc
                .query(
                        "select * from connection_request where endpoint_id = ?"
                                + " and owner = ? and region = ?",
                        (row, _) -> RequestView.of(row),
                        endpointId,
                        owner.account().value(),
                        owner.region().value())
                .stream()
                .findFirst();
    }

    /** How many wait, by service. */
    public Map<String, Long> waiting(Scope owner) {
        return jdbc
                .query(
                        "select service_id, count(*) from connection_request where owner = ?"
                                + " and region = ? and state = 'pendingAcceptance'"
                                + " group by service_id",
                        (row, _) -> Map.entry(row.getString(1), row.getLong(2)),
                        owner.account().value(),
                        owner.region().value())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
