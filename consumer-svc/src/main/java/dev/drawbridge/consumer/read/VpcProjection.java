package dev.drawbridge.consumer.read;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.consumer.domain.network.VpcEvent.VpcAttributeChanged;
import dev.drawbridge.consumer.domain.network.VpcEvent.VpcCreated;
import dev.drawbridge.consumer.domain.network.VpcEvent.VpcDeleted;
import java.sql.Timestamp;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("vpcs")
final class VpcProjection implements Rebuildable {

    private final JdbcTemplate jdbc;

    VpcProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("vpc_view");
    }

    @ResetHandler
    void reset() {
        jdbc.update("delete from vpc_view");
    }

    @EventHandler
    void on(VpcCreated event) {
        var vpc = VpcView.of(event);
        jdbc.update(
                "insert into vpc_view values (?, ?, ?, ?, ?, ?, ?)",
                vpc.vpcId(),
                vpc.owner(),
                vpc.region(),
                vpc.cidrBlock(),
                vpc.defaultSecurityGroupId(),
                Json.write(vpc.tags()),
                Timestamp.from(vpc.createdAt()));
    }

    @EventHandler
    void on(VpcAttributeChanged event) {
        var column =
                switch (event.attribute()) {
                    case "enableDnsSupport" -> "enable_dns_support";
                    case "enableDnsHostnames" -> "enable_dns_hostnames";
                    default -> "enable_network_address_usage_metrics";
                };
        jdbc.update(
                "update vpc_view set %s = ? where vpc_id = ?".formatted(column),
                event.value(),
                event.vpcId().value());
    }

    @EventHandler
    void on(VpcDeleted event) {
        jdbc.update("delete from vpc_view where vpc_id = ?", event.vpcId().value());
    }
}
