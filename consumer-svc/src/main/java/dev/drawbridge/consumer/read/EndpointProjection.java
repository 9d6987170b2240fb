package dev.drawbridge.consumer.read;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointAwaitingAcceptance;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointBecameAvailable;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointDeleted;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointDeletionStarted;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointExpired;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointFailed;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointModified;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointProvisioningStarted;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointRejected;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointRequested;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("endpoints")
final class EndpointProjection implements Rebuildable {

    private final JdbcTemplate jdbc;

    EndpointProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("endpoint_view");
    }

    /** The deleted ones go by {@link Forgetting}. */
    @Override
    public Map<String, String> lasting() {
        return Map.of("endpoint_view", "deleted_at is null");
    }

    @ResetHandler
    void reset() {
        jdbc.update("delete from endpoint_view");
    }

    @EventHandler
    void on(EndpointEvent event) {
        switch (event) {
            case EndpointRequested requested -> add(EndpointView.of(requested));
            case EndpointAwaitingAcceptance _ -> show(event, "pendingAcceptance", null);
            case EndpointProvisioningStarted _ -> letIn(event);
            case EndpointBecameAvailable _ -> show(event, "available", null);
            case EndpointRejected(_, var reason) -> show(event, "rejected", reason);
            case EndpointFailed(_, var reason) -> show(event, "failed", reason);
            case EndpointExpired _ -> show(event, "expired", null);
            case EndpointDeletionStarted _ -> show(event, "deleting", null);
            case EndpointDeleted deleted -> delete(deleted);
            case EndpointModified modified -> modify(modified);
        }
    }

    private void add(EndpointView endpoint) {
        jdbc.update(
                """
                insert into endpoint_view (endpoint_id, owner, region, vpc_id, state, facts,
                    interface_ids, created_at, let_in) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                endpoint.endpointId(),
                endpoint.owner(),
                endpoint.region(),
                endpoint.vpcId(),
                endpoint.state(),
                Json.write(endpoint.facts()),
                interfaces(endpoint.facts()),
                Timestamp.from(endpoint.createdAt()),
                endpoint.letIn());
    }

    private void letIn(EndpointEvent event) {
        jdbc.update(
                "update endpoint_view set state = 'pending', reason = null, let_in = true"
                        + " where endpoint_id = ?",
                event.connection().endpointId().value());
    }

    private void modify(EndpointModified event) {
        var id = event.connection().endpointId().value();
        var before =
                jdbc.queryForObject(
                        "select facts from endpoint_view where endpoint_id = ?", String.class, id);
        var facts = Json.facts(Objects.requireNonNull(before)).with(event.setup());
        jdbc.update(
                "update endpoint_view set facts = ?, interface_ids = ? where endpoint_id = ?",
                Json.write(facts),
                interfaces(facts),
                id);
    }

    private static String[] interfaces(EndpointView.Facts facts) {
        return facts.interfaces().stream()
                .map(EndpointView.Interface::networkInterfaceId)
                .toArray(String[]::new);
    }

    private void show(EndpointEvent event, String state, @Nullable String reason) {
        jdbc.update(
                "update endpoint_view set state = ?, reason = ? where endpoint_id = ?",
                state,
                reason,
                event.connection().endpointId().value());
    }

    private void delete(EndpointDeleted event) {
        jdbc.update(
                "update endpoint_view set state = 'deleted', deleted_at = ? where endpoint_id = ?",
                Timestamp.from(event.at()),
                event.connection().endpointId().value());
    }
}
