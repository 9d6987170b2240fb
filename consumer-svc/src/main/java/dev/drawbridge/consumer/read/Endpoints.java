package dev.drawbridge.consumer.read;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The endpoints of an account in a Region, oldest first; deleted ones for a short while. */
@Repository
public final class Endpoints {

    private static final String MINE =
            "select endpoint_id, owner, region, vpc_id, state, reason, facts, created_at, let_in"
                    + " from endpoint_view where owner = ? and region = ?"
                    + " and (deleted_at is null or deleted_at > ?)";
    private static final String IN_ORDER = " order by created_at, endpoint_id";

    private static final RowMapper<EndpointView> ROW =
            (row, _) ->
                    new EndpointView(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            KnownFacts.of(row.getString(7)),
                            row.getTimestamp(8).toInstant(),
                            row.getBoolean(9));

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Duration retention;

    Endpoints(
            JdbcTemplate jdbc,
            Clock clock,
            @Value("${drawbridge.deleted-retention:5s}") Duration retention) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.retention = retention;
    }

    public List<EndpointView> all(String owner, String region) {
        return jdbc.query(MINE + IN_ORDER, ROW, owner, region, forgotten());
    }

    public List<EndpointView> find(String owner, String region, Collection<String> endpointIds) {
        return jdbc.query(
                MINE + " and endpoint_id = any (?::text[])" + IN_ORDER,
                ROW,
                owner,
                region,
                forgotten(),
                endpointIds.toArray(String[]::new));
    }

    public List<EndpointView> inVpcs(String owner, String region, Collection<String> vpcIds) {
        return jdbc.query(
                MINE + " and vpc_id = any (?::text[])" + IN_ORDER,
                ROW,
                owner,
                region,
                forgotten(),
                vpcIds.toArray(String[]::new));
    }

    /** Those that one of the interfaces belongs to. */
    public List<EndpointView> withInterfaces(
            String owner, String region, Collection<String> networkInterfaceIds) {
        return jdbc.query(
                MINE + " and interface_ids && ?::text[]" + IN_ORDER,
                ROW,
                owner,
                region,
                forgotten(),
                networkInterfaceIds.toArray(String[]::new));
    }

    private Timestamp forgotten() {
        return Timestamp.from(clock.instant().minus(retention));
    }
}
