package dev.drawbridge.consumer.read.dns;

import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.consumer.read.VpcView;
import dev.drawbridge.consumer.read.Vpcs;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** VPCs as a resolver finds them: DNS knows neither accounts nor Regions. */
@Repository
public final class AllVpcs {

    private static final String PLACE = "select owner, region, vpc_id from vpc_view where ";

    private final JdbcTemplate jdbc;
    private final Vpcs vpcs;

    AllVpcs(JdbcTemplate jdbc, Vpcs vpcs) {
        this.jdbc = jdbc;
        this.vpcs = vpcs;
    }

    public Optional<VpcView> named(String vpcId) {
        return first(PLACE + "vpc_id = ?", vpcId);
    }

    /** The oldest of an account that holds the whole range. */
    public Optional<VpcView> holding(String account, Cidr range) {
        return first(
                PLACE
                        + "owner = ? and cidr_block::inet >>= ?::inet"
                        + " order by created_at, vpc_id limit 1",
                account,
                range.toString());
    }

    private Optional<VpcView> first(String sql, Object... arguments) {
        return jdbc
                .query(
                        sql,
                        (row, _) -> vpcs.find(row.getString(1), row.getString(2), row.getString(3)),
                        arguments)
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }
}
