package dev.drawbridge.consumer.guard;

import dev.drawbridge.consumer.domain.landscape.Holds;
import dev.drawbridge.consumer.domain.landscape.Kind;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

@Repository
final class JdbcHolds implements Holds {

    private final JdbcTemplate jdbc;

    JdbcHolds(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The shared lock waits for whoever is just deleting the VPC. */
    @Override
    public boolean hold(VpcId vpcId, Kind kind, String holder) {
        return jdbc.update(
                        """
                        insert into vpc_hold (holder, vpc_id, kind)
                        select ?, id, ? from place where id = ? for key share
                        on conflict do nothing
                        """,
                        holder,
                        kind.name(),
                        vpcId.value())
                == 1;
    }

    @Override
    public void release(String holder) {
        jdbc.update("delete from vpc_hold where holder = ?", holder);
    }

    @Override
    public boolean keep(SubnetId subnetId) {
        return locked("select id from place where id = ? for key share", subnetId.value());
    }

    @Override
    public boolean keep(String gatewayId) {
        return locked(
                "select gateway_id from gateway_view where gateway_id = ? for key share",
                gatewayId);
    }

    /** The lock waits for whoever is just making one; the next statement sees it. */
    @Override
    public boolean used(String gatewayId) {
        locked("select gateway_id from gateway_view where gateway_id = ? for update", gatewayId);
        return !jdbc.queryForList(
                        "select vpn_connection_id from vpn_connection_view"
                                + " where vpn_gateway_id = ? or customer_gateway_id = ? limit 1",
                        String.class,
                        gatewayId,
                        gatewayId)
                .isEmpty();
    }

    private boolean locked(String sql, String id) {
        return !jdbc.queryForList(sql, String.class, id).isEmpty();
    }
}
