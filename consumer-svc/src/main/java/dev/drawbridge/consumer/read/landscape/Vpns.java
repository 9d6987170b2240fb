package dev.drawbridge.consumer.read.landscape;

import dev.drawbridge.consumer.read.Json;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The VPN connections of an account in a Region, or of a VPC, oldest first. */
@Repository
public final class Vpns {

    private static final String IN_ORDER = " order by created_at, vpn_connection_id";

    private static final RowMapper<VpnView> ROW =
            (row, _) ->
                    new VpnView(
                            row.getString("vpn_connection_id"),
                            row.getString("owner"),
                            row.getString("region"),
                            row.getString("customer_gateway_id"),
                            row.getString("vpn_gateway_id"),
                            row.getBoolean("static_routes_only"),
                            List.of((String[]) row.getArray("routes").getArray()),
                            Json.tags(row.getString("tags")),
                            row.getTimestamp("created_at").toInstant());

    private final JdbcTemplate jdbc;

    Vpns(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<VpnView> all(String owner, String region) {
        return jdbc.query(
                "select * from vpn_connection_view where owner = ? and region = ?" + IN_ORDER,
                ROW,
                owner,
                region);
    }

    public Optional<VpnView> find(String owner, String region, String vpnConnectionId) {
        return jdbc
                .query(
                        "select * from vpn_connection_view"
                                + " where vpn_connection_id = ? and owner = ? and region = ?",
                        ROW,
                        vpnConnectionId,
                        owner,
                        region)
                .stream()
                .findFirst();
    }

    /** The networks on premises that the VPC's gateway leads to. */
    public List<VpnView> ofVpc(String vpcId) {
        return jdbc.query(
                "select v.* from vpn_connection_view v join gateway_view g"
                        + " on g.gateway_id = v.vpn_gateway_id where g.vpc_id = ?"
                        + IN_ORDER.replace("created_at", "v.created_at"),
                ROW,
                vpcId);
    }
}
