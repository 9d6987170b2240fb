package dev.drawbridge.consumer.read.landscape;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.consumer.read.Json;
import dev.drawbridge.events.LandscapeEvent.GatewayAttached;
import dev.drawbridge.events.LandscapeEvent.GatewayCreated;
import dev.drawbridge.events.LandscapeEvent.GatewayDeleted;
import dev.drawbridge.events.LandscapeEvent.GatewayDetached;
import dev.drawbridge.events.LandscapeEvent.GatewayEvent;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("gateways")
final class GatewayProjection implements Rebuildable {

    private final JdbcTemplate jdbc;

    GatewayProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("gateway_view");
    }

    @ResetHandler
    void reset() {
        jdbc.update("delete from gateway_view");
    }

    @EventHandler
    void on(GatewayEvent event, @Timestamp Instant at) {
        switch (event) {
            case GatewayCreated created -> add(created, at);
            case GatewayAttached(var id, _, var vpcId) -> attach(id, vpcId.value());
            case GatewayDetached(var id, _, _) -> attach(id, null);
            case GatewayDeleted(var id, _) ->
                    jdbc.update("delete from gateway_view where gateway_id = ?", id);
        }
    }

    private void add(GatewayCreated created, Instant at) {
        jdbc.update(
                "insert into gateway_view values (?, ?, ?, ?, null, ?, ?, ?)",
                created.gatewayId(),
                created.kind(),
                created.owner().value(),
                created.region().value(),
                Json.write(created.properties()),
                Json.write(created.tags()),
                Moments.of(at));
    }

    private void attach(String gatewayId, @Nullable String vpcId) {
        jdbc.update("update gateway_view set vpc_id = ? where gateway_id = ?", vpcId, gatewayId);
    }
}
