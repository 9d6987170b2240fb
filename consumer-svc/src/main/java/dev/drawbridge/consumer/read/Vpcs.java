package dev.drawbridge.consumer.read;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The VPCs of an account in a Region, oldest first. */
@Repository
public final class Vpcs {

    private static final RowMapper<VpcView> ROW =
            (row, _) ->
                    new VpcView(
                            row.getString("vpc_id"),
                            row.getString("owner"),
                            row.getString("region"),
                            row.getString("cidr_block"),
                            row.getString("default_security_group_id"),
                            Json.tags(row.getString("tags")),
                            row.getTimestamp("created_at").toInstant(),
                            new VpcView.Attributes(
                                    row.getBoolean("enable_dns_support"),
                                    row.getBoolean("enable_dns_hostnames"),
                                    row.getBoolean("enable_network_address_usage_metrics")));

    private final JdbcTemplate jdbc;

    Vpcs(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<VpcView> all(String owner, String region) {
        return jdbc.query(
                "select * from vpc_view where owner = ? and region = ? order by created_at, vpc_id",
                ROW,
                owner,
                region);
    }

    /** One's own, and those that one has a shared subnet in. */
    public List<VpcView> visible(String account, String region) {
        return jdbc.query(
                "select * from vpc_view where region = ? and (owner = ? or vpc_id in"
                        + " (select vpc_id from subnet_share_view where participant = ?))"
                        + " order by created_at, vpc_id",
                ROW,
                region,
                account,
                account);
    }

    public Optional<VpcView> find(String owner, String region, String vpcId) {
        return jdbc
                .query(
                        "select * from vpc_view where vpc_id = ? and owner = ? and region = ?",
                        ROW,
                        vpcId,
                        owner,
                        region)
                .stream()
                .findFirst();
    }
}
