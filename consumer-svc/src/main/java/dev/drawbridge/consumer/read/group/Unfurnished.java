package dev.drawbridge.consumer.read.group;

import dev.drawbridge.consumer.read.VpcView;
import dev.drawbridge.consumer.read.Vpcs;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** VPCs that lack what they should have been born with. */
@Repository
public final class Unfurnished {

    private final JdbcTemplate jdbc;
    private final Vpcs vpcs;

    Unfurnished(JdbcTemplate jdbc, Vpcs vpcs) {
        this.jdbc = jdbc;
        this.vpcs = vpcs;
    }

    public List<VpcView> vpcs() {
        return jdbc
                .query(
                        """
                        select owner, region, vpc_id from vpc_view where default_security_group_id
                        not in (select group_id from security_group_view)
                        or 'acl-' || substr(vpc_id, 5)
                        not in (select network_acl_id from network_acl_view)
                        """,
                        (row, _) -> vpcs.find(row.getString(1), row.getString(2), row.getString(3)))
                .stream()
                .flatMap(java.util.Optional::stream)
                .toList();
    }
}
