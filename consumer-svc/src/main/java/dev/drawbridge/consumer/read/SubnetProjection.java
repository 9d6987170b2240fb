package dev.drawbridge.consumer.read;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.consumer.domain.network.SubnetEvent.SubnetAttributeChanged;
import dev.drawbridge.consumer.domain.network.SubnetEvent.SubnetCreated;
import dev.drawbridge.consumer.domain.network.SubnetEvent.SubnetDeleted;
import java.sql.Timestamp;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("subnets")
final class SubnetProjection implements Rebuildable {

    private final JdbcTemplate jdbc;

    SubnetProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("subnet_view");
    }

    @ResetHandler
    void reset() {
        jdbc.update("delete from subnet_view");
    }

    @EventHandler
    void on(SubnetCreated event) {
        var subnet = SubnetView.of(event);
        jdbc.update(
                "insert into subnet_view values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                subnet.subnetId(),
                subnet.vpcId(),
                subnet.owner(),
                subnet.region(),
                subnet.cidrBlock(),
                subnet.availabilityZoneId(),
                subnet.availabilityZone(),
                Json.write(subnet.tags()),
                Timestamp.from(subnet.createdAt()));
    }

    @EventHandler
    void on(SubnetAttributeChanged event) {
        jdbc.update(
                "update subnet_view set attributes ="
                        + " (attributes::jsonb || jsonb_build_object(?, ?))::text"
                        + " where subnet_id = ?",
                event.attribute(),
                event.value(),
                event.subnetId().value());
    }

    @EventHandler
    void on(SubnetDeleted event) {
        jdbc.update("delete from subnet_view where subnet_id = ?", event.subnetId().value());
    }
}
