package dev.drawbridge.provider.read.targets;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.events.OwnerEvent.BalancerTarget;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent.TargetGroupChanged;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent.TargetGroupCreated;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent.TargetGroupDeleted;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent.TargetGroupTagged;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent.TargetsChanged;
import dev.drawbridge.provider.read.Arrays;
import dev.drawbridge.provider.read.Moments;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("provider-target-groups")
public final class TargetGroupProjection implements Rebuildable {

    private final JdbcTemplate jdbc;

    public TargetGroupProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("target_group");
    }

    @EventHandler
    void on(TargetGroupCreated event, @Timestamp Instant at) {
        var check = event.healthCheck();
        var vpc = event.vpcId();
        jdbc.update(
                """
                insert into target_group (arn, owner, region, name, protocol, port, vpc_id,
                    check_port, check_interval, check_timeout, check_healthy, check_unhealthy,
                    tag_keys, tag_values, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                event.arn(),
                event.owner().value(),
                event.region().value(),
                event.name(),
                event.protocol(),
                event.port(),
                vpc == null ? null : vpc.value(),
                check.port(),
                check.intervalSeconds(),
                check.timeoutSeconds(),
                check.healthyCount(),
                check.unhealthyCount(),
                Arrays.of(event.tags().keySet()),
                Arrays.of(event.tags().values()),
                Moments.stored(at));
    }

    @EventHandler
    void on(TargetGroupChanged event) {
        var check = event.healthCheck();
        jdbc.update(
                """
                update target_group
                set check_port = ?, check_interval = ?, check_timeout = ?, check_healthy = ?,
                    check_unhealthy = ?, attributes = attributes || jsonb_object(?, ?)
                where arn = ?
                """,
                check.port(),
                check.intervalSeconds(),
                check.timeoutSeconds(),
                check.healthyCount(),
                check.unhealthyCount(),
                Arrays.of(event.attributes().keySet()),
                Arrays.of(event.attributes().values()),
                event.arn());
    }

    @EventHandler
    void on(TargetsChanged event) {
        var targets = event.targets();
        jdbc.update(
                """
                update target_group
                set target_addresses = ?, target_ports = ?::int[], target_zones = ? where arn = ?
                """,
                Arrays.of(targets.stream().map(BalancerTarget::address).toList()),
                Arrays.of(targets.stream().map(BalancerTarget::port).toList()),
                Arrays.of(targets.stream().map(TargetGroupProjection::zone).toList()),
                event.arn());
    }

    private static String zone(BalancerTarget target) {
        var zone = target.availabilityZoneId();
        return zone == null ? "" : zone.value();
    }

    @EventHandler
    void on(TargetGroupTagged event) {
        jdbc.update(
                "update target_group set tag_keys = ?, tag_values = ? where arn = ?",
                Arrays.of(event.tags().keySet()),
                Arrays.of(event.tags().values()),
                event.arn());
    }

    @EventHandler
    void on(TargetGroupDeleted event) {
        jdbc.update("delete from target_group where arn = ?", event.arn());
        jdbc.update("delete from target_group_name where arn = ?", event.arn());
    }

    @ResetHandler
    void reset() {
        jdbc.update("truncate target_group");
    }
}
