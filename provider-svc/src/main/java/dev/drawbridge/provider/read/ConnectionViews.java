package dev.drawbridge.provider.read;

import dev.drawbridge.provider.domain.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Connections to the services of one owner, oldest first. */
@Component
public final class ConnectionViews {

    private final JdbcTemplate jdbc;

    ConnectionViews(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param serviceIds only of these, unless empty
     * @param endpointIds only these, unless empty
     */
    public List<ConnectionView> toServicesOf(
            Scope owner, Collection<String> serviceIds, Collection<String> endpointIds) {
        // Only the conditions that are asked for: one statement with all of them would be planned
        // without the indexes that make the narrow ones fast.
        var sql = new StringBuilder("select * from connection where service_owner = ?");
        var values = new ArrayList<Object>();
        sql.append(" and region = ?");
        values.add(owner.account().value());
        values.add(owner.region().value());
        narrow("service_id", serviceIds, sql, values);
        narrow("endpoint_id", endpointIds, sql, values);
        sql.append(" order by created_at, endpoint_id");
        return jdbc.query(sql.toString(), (row, _) -> ConnectionView.of(row), values.toArray());
    }

    private static void narrow(
            String column, Collection<String> wanted, StringBuilder sql, List<Object> values) {
        if (!wanted.isEmpty()) {
            sql.append(" and ").append(column).append(" = any(?)");
            values.add(Arrays.of(wanted));
        }
    }
}
