package dev.drawbridge.consumer.read;

import dev.drawbridge.consumer.domain.network.VpcEvent.VpcCreated;
import dev.drawbridge.consumer.domain.network.VpcEvent.VpcDeleted;
import java.sql.Timestamp;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("vpcs")
final class VpcProjection {

    private final JdbcTemplate jdbc;

    VpcProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
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
    void on(VpcDeleted event) {
        jdbc.update("delete from vpc_view where vpc_id = ?", event.vpcId().value());
    }
}
