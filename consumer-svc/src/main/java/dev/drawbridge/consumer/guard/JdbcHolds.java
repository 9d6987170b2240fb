package dev.drawbridge.consumer.guard;

import dev.drawbridge.consumer.domain.landscape.Holds;
import dev.drawbridge.consumer.domain.landscape.Kind;
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
}
