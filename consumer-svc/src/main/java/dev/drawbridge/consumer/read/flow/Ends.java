package dev.drawbridge.consumer.read.flow;

import dev.drawbridge.events.OwnerEvent.BalancerTarget;
import dev.drawbridge.events.OwnerEvent.ListenerPut;
import dev.drawbridge.events.OwnerEvent.ListenerRemoved;
import dev.drawbridge.events.OwnerEvent.LoadBalancerChanged;
import dev.drawbridge.events.OwnerEvent.LoadBalancerCreated;
import dev.drawbridge.events.OwnerEvent.LoadBalancerDeleted;
import dev.drawbridge.events.OwnerEvent.LoadBalancerFact;
import dev.drawbridge.events.OwnerEvent.TargetGroupChanged;
import dev.drawbridge.events.OwnerEvent.TargetGroupCreated;
import dev.drawbridge.events.OwnerEvent.TargetGroupDeleted;
import dev.drawbridge.events.OwnerEvent.TargetGroupTagged;
import dev.drawbridge.events.OwnerEvent.TargetsChanged;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The targets behind services: as fresh as what has been read of provider-events. */
@Repository
public final class Ends {

    /**
     * A target that a listener leads to.
     *
     * @param address null where the listener's target group is empty
     * @param zoneId empty where every zone may use it
     * @param crossZone whether zones may use the targets of others
     */
    public record End(@Nullable String address, int port, String zoneId, boolean crossZone) {

        public boolean usableFrom(String zone) {
            return crossZone || zoneId.isEmpty() || zoneId.equals(zone);
        }
    }

    private final JdbcTemplate jdbc;

    Ends(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** None where no load balancer of the service listens on the port. */
    public List<End> of(String serviceName, int port) {
        return jdbc.query(
                """
                select t.address, coalesce(t.port, 0) as port, coalesce(t.zone_id, '') as zone_id,
                    coalesce(b.cross_zone, false) as cross_zone
                from service_listing s
                join listener_replica l
                    on l.balancer_arn = any(s.load_balancer_arns) and l.port = ?
                left join target_replica t on t.target_group_arn = l.target_group_arn
                left join balancer_replica b on b.arn = l.balancer_arn
                where s.service_name = ?
                """,
                (row, _) ->
                        new End(
                                row.getString("address"),
                                row.getInt("port"),
                                row.getString("zone_id"),
                                row.getBoolean("cross_zone")),
                port,
                serviceName);
    }

    public void learn(LoadBalancerFact fact) {
        switch (fact) {
            case LoadBalancerCreated made -> put(made.arn(), false);
            case LoadBalancerChanged changed ->
                    put(
                            changed.arn(),
                            "true"
                                    .equals(
                                            changed.attributes()
                                                    .get("load_balancing.cross_zone.enabled")));
            case LoadBalancerDeleted gone -> {
                jdbc.update("delete from listener_replica where balancer_arn = ?", gone.arn());
                jdbc.update("delete from balancer_replica where arn = ?", gone.arn());
            }
            case ListenerPut put -> listen(put);
            case ListenerRemoved gone ->
                    jdbc.update("delete from listener_replica where arn = ?", gone.listenerArn());
            case TargetGroupCreated _, TargetGroupChanged _, TargetGroupTagged _ -> {}
            case TargetsChanged changed -> targets(changed);
            case TargetGroupDeleted gone -> empty(gone.arn());
        }
    }

    private void put(String balancer, boolean crossZone) {
        jdbc.update(
                """
                insert into balancer_replica values (?, ?)
                on conflict (arn) do update set cross_zone = excluded.cross_zone
                """,
                balancer,
                crossZone);
    }

    private void listen(ListenerPut put) {
        var listener = put.listener();
        jdbc.update(
                """
                insert into listener_replica values (?, ?, ?, ?)
                on conflict (arn) do update
                set port = excluded.port, target_group_arn = excluded.target_group_arn
                """,
                listener.listenerArn(),
                put.arn(),
                listener.port(),
                listener.targetGroupArn());
    }

    private void targets(TargetsChanged changed) {
        empty(changed.arn());
        jdbc.batchUpdate(
                "insert into target_replica values (?, ?, ?, ?)",
                changed.targets(),
                100,
                (row, target) -> {
                    row.setString(1, changed.arn());
                    row.setString(2, target.address());
                    row.setInt(3, target.port());
                    row.setString(4, zone(target));
                });
    }

    private static String zone(BalancerTarget target) {
        var zone = target.availabilityZoneId();
        return zone == null ? "" : zone.value();
    }

    private void empty(String group) {
        jdbc.update("delete from target_replica where target_group_arn = ?", group);
    }
}
