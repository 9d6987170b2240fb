package dev.drawbridge.consumer.read.landscape;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.consumer.read.Json;
import dev.drawbridge.events.LandscapeEvent.VpnConnectionCreated;
import dev.drawbridge.events.LandscapeEvent.VpnConnectionDeleted;
import dev.drawbridge.events.LandscapeEvent.VpnEvent;
import dev.drawbridge.events.LandscapeEvent.VpnRouteAdded;
import dev.drawbridge.events.LandscapeEvent.VpnRouteRemoved;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("vpns")
final class VpnProjection implements Rebuildable {

    private final JdbcTemplate jdbc;

    VpnProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("vpn_connection_view");
    }

    @ResetHandler
    void reset() {
        jdbc.update("delete from vpn_connection_view");
    }

    @EventHandler
    void on(VpnEvent event, @Timestamp Instant at) {
        switch (event) {
            case VpnConnectionCreated created -> add(created, at);
            case VpnRouteAdded(var id, _, var destination) ->
                    change("array_append(routes, ?)", destination, id);
            case VpnRouteRemoved(var id, _, var destination) ->
                    change("array_remove(routes, ?)", destination, id);
            case VpnConnectionDeleted(var id, _) ->
                    jdbc.update("delete from vpn_connection_view where vpn_connection_id = ?", id);
        }
    }

    private void add(VpnConnectionCreated created, Instant at) {
        jdbc.update(
                "insert into vpn_connection_view values (?, ?, ?, ?, ?, ?, '{}', ?, ?)",
                created.vpnConnectionId(),
                created.owner().value(),
                created.region().value(),
                created.customerGatewayId(),
                created.vpnGatewayId(),
                created.staticRoutesOnly(),
                Json.write(created.tags()),
                Moments.of(at));
    }

    private void change(String routes, String destination, String vpnConnectionId) {
        jdbc.update(
                "update vpn_connection_view set routes = %s where vpn_connection_id = ?"
                        .formatted(routes),
                destination,
                vpnConnectionId);
    }
}
