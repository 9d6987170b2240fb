package dev.drawbridge.consumer.read.account;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.consumer.domain.network.SubnetEvent.SubnetDeleted;
import dev.drawbridge.events.SharingEvent;
import dev.drawbridge.events.SharingEvent.SubnetShared;
import dev.drawbridge.events.SharingEvent.SubnetUnshared;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("shares")
final class ShareProjection implements Rebuildable {

    private final JdbcTemplate jdbc;

    ShareProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("subnet_share_view");
    }

    @ResetHandler
    void reset() {
        jdbc.update("delete from subnet_share_view");
    }

    @EventHandler
    void on(SharingEvent event) {
        switch (event) {
            case SubnetShared(var subnet, var vpc, var owner, var region, var participant) ->
                    jdbc.update(
                            "insert into subnet_share_view values (?, ?, ?, ?, ?)",
                            subnet.value(),
                            participant.value(),
                            vpc.value(),
                            owner.value(),
                            region.value());
            case SubnetUnshared(var subnet, _, var participant) ->
                    jdbc.update(
                            "delete from subnet_share_view where subnet_id = ? and participant = ?",
                            subnet.value(),
                            participant.value());
        }
    }

    @EventHandler
    void on(SubnetDeleted event) {
        jdbc.update("delete from subnet_share_view where subnet_id = ?", event.subnetId().value());
    }
}
