package dev.drawbridge.consumer.read.landscape;

import dev.drawbridge.consumer.read.Json;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The gateways of an account in a Region, or of a VPC, oldest first. */
@Repository
public final class Gateways {

    private static final String IN_ORDER = " order by created_at, gateway_id";

    private static final RowMapper<GatewayView> ROW =
            (row, _) ->
                    new GatewayView(
                            row.getString("gateway_id"),
                            row.getString("kind"),
                            row.getString("owner"),
                            row.getString("region"),
                            row.getString("vpc_id"),
                            Json.tags(row.getString("properties")),
                            Json.tags(row.getString("tags")),
                            row.getTimestamp("created_at").toInstant());

    private final JdbcTemplate jdbc;

    Gateways(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<GatewayView> all(String owner, String region, String kind) {
        return jdbc.query(
                "select * from gateway_view where owner = ? and region = ? and kind = ?" + IN_ORDER,
                ROW,
                owner,
                region,
                kind);
    }

    public Optional<GatewayView> find(String owner, String region, String gatewayId) {
        return jdbc
                .query(
                        "select * from gateway_view where gateway_id = ? and owner = ? and region = ?",
                        ROW,
                        gatewayId,
                        owner,
                        region)
                .stream()
                .findFirst();
    }

    /** Those attached to a VPC, whoever asks. */
    public List<GatewayView> inVpc(String vpcId) {
        return jdbc.query("select * from gateway_view where vpc_id = ?" + IN_ORDER, ROW, vpcId);
    }
}
