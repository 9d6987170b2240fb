package dev.drawbridge.consumer.read.landscape;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.consumer.read.Json;
import dev.drawbridge.events.LandscapeEvent.PeeringAccepted;
import dev.drawbridge.events.LandscapeEvent.PeeringDeleted;
import dev.drawbridge.events.LandscapeEvent.PeeringEvent;
import dev.drawbridge.events.LandscapeEvent.PeeringFailed;
import dev.drawbridge.events.LandscapeEvent.PeeringRejected;
import dev.drawbridge.events.LandscapeEvent.PeeringRequested;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("peerings")
final class PeeringProjection implements Rebuildable {

    private final JdbcTemplate jdbc;

    PeeringProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("peering_view");
    }

    @ResetHandler
    void reset() {
        jdbc.update("delete from peering_view");
    }

    @EventHandler
    void on(PeeringEvent event, @Timestamp Instant at) {
        switch (event) {
            case PeeringRequested requested -> add(requested, at);
            case PeeringAccepted _ -> show(event, "active", "Active");
            case PeeringFailed failed -> show(event, "failed", failed.reason());
            case PeeringRejected rejected ->
                    show(event, "rejected", "Rejected by " + rejected.accepter());
            case PeeringDeleted deleted ->
                    show(event, "deleted", "Deleted by " + deleted.deletedBy());
        }
    }

    private void add(PeeringRequested requested, Instant at) {
        var requester = requested.requesterSide();
        var accepter = requested.accepterSide();
        jdbc.update(
                "insert into peering_view values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                requested.peeringId(),
                requested.region().value(),
                requester.owner().value(),
                requester.vpcId().value(),
                requester.cidrBlock(),
                accepter.owner().value(),
                accepter.vpcId().value(),
                accepter.cidrBlock(),
                "pending-acceptance",
                "Pending Acceptance by " + accepter.owner(),
                Json.write(requested.tags()),
                Moments.of(at),
                requester.owner().value());
    }

    private void show(PeeringEvent event, String status, String message) {
        jdbc.update(
                "update peering_view set status = ?, message = ? where peering_id = ?",
                status,
                message,
                event.peeringId());
    }
}
