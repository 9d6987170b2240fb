package dev.drawbridge.consumer.read.account;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** Which subnets are shared with whom. */
@Repository
public final class Shares {

    /** A subnet in the hands of another account too. */
    public record View(
            String subnetId, String vpcId, String owner, String region, String participant) {}

    private static final RowMapper<View> ROW =
            (row, _) ->
                    new View(
                            row.getString("subnet_id"),
                            row.getString("vpc_id"),
                            row.getString("owner"),
                            row.getString("region"),
                            row.getString("participant"));

    private final JdbcTemplate jdbc;

    Shares(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of one's own and those of others that one has a part in. */
    public List<View> of(String account, String region) {
        return jdbc.query(
                "select * from subnet_share_view where region = ? and (owner = ? or participant = ?)"
                        + " order by subnet_id, participant",
                ROW,
                region,
                account,
                account);
    }

    /** Whether one has a part in the VPC, or the subnet, of somebody else. */
    public boolean includes(String vpcOrSubnetId, String participant, String region) {
        return !jdbc.queryForList(
                        "select subnet_id from subnet_share_view where participant = ?"
                                + " and region = ? and (vpc_id = ? or subnet_id = ?) limit 1",
                        String.class,
                        participant,
                        region,
                        vpcOrSubnetId,
                        vpcOrSubnetId)
                .isEmpty();
    }
}
