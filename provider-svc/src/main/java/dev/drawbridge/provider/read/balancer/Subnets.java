package dev.drawbridge.provider.read.balancer;

import dev.drawbridge.events.ConsumerEvent;
import dev.drawbridge.events.ConsumerEvent.SubnetCreated;
import dev.drawbridge.events.ConsumerEvent.SubnetDeleted;
import dev.drawbridge.events.OwnerEvent.LoadBalancerPlace;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.SubnetId;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.provider.domain.Scope;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The subnets of all accounts: as fresh as what has been read of consumer-events. */
@Component
public final class Subnets {

    public record Known(VpcId vpcId, LoadBalancerPlace place) {}

    private final JdbcTemplate jdbc;

    Subnets(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void learn(ConsumerEvent fact) {
        if (fact instanceof SubnetCreated made) {
            jdbc.update(
                    "insert into subnet_replica values (?, ?, ?, ?, ?) on conflict do nothing",
                    made.subnetId().value(),
                    made.vpcId().value(),
                    made.owner().value(),
                    made.region().value(),
                    made.availabilityZoneId().value());
        } else if (fact instanceof SubnetDeleted gone) {
            jdbc.update("delete from subnet_replica where subnet_id = ?", gone.subnetId().value());
        }
    }

    /** Those of the ids that the account has, in any order. */
    public List<Known> find(Scope owner, Collection<String> ids) {
        return jdbc.query(
                """
                select * from subnet_replica
                where subnet_id = any(?) and owner = ? and region = ?
                """,
                (row, _) ->
                        new Known(
                                new VpcId(row.getString("vpc_id")),
                                new LoadBalancerPlace(
                                        new SubnetId(row.getString("subnet_id")),
                                        new AvailabilityZoneId(row.getString("zone_id")))),
                ids.toArray(String[]::new),
                owner.account().value(),
                owner.region().value());
    }
}
