package dev.drawbridge.consumer.read;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.axon.rows.Columns;
import dev.drawbridge.axon.rows.Rows;
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
import dev.drawbridge.events.GatewayEndpointEvent;
import dev.drawbridge.events.GatewayEndpointEvent.GatewayEndpointCreated;
import dev.drawbridge.events.GatewayEndpointEvent.GatewayEndpointDeleted;
import dev.drawbridge.events.GatewayEndpointEvent.GatewayEndpointModified;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    private final Rows rows;

    EndpointProjection(JdbcTemplate jdbc) {
        this.rows = new Rows(jdbc, "endpoint_view", "endpoint_id");
    }

    @Override
    public List<String> tables() {
        return List.of("endpoint_view");
    }

    @Override
    public boolean byRow() {
        return true;
    }

    /** The deleted ones go by {@link Forgetting}. */
    @Override
    public Map<String, String> lasting() {
        return Map.of("endpoint_view", "deleted_at is null");
    }

    @ResetHandler
    void reset() {
        rows.directly().update("delete from endpoint_view");
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
            case EndpointDeleted deleted -> delete(id(event), deleted.at());
            case EndpointModified modified -> modify(modified);
        }
    }

    @EventHandler
    void on(GatewayEndpointEvent event, @org.axonframework.eventhandling.Timestamp Instant at) {
        var id = event.endpointId().value();
        var moment = at.truncatedTo(ChronoUnit.MILLIS);
        switch (event) {
            case GatewayEndpointCreated created -> add(EndpointView.of(created, moment));
            case GatewayEndpointModified m ->
                    rows.set(
                            id,
                            Columns.of(
                                    "facts",
                                    Json.write(
                                            facts(id)
                                                    .with(m.routeTableIds(), m.policyDocument()))));
            case GatewayEndpointDeleted _ -> delete(id, moment);
        }
    }

    private void add(EndpointView endpoint) {
        rows.insert(
                endpoint.endpointId(),
                Columns.of("owner", endpoint.owner())
                        .and("region", endpoint.region())
                        .and("vpc_id", endpoint.vpcId())
                        .and("state", endpoint.state())
                        .and("facts", Json.write(endpoint.facts()))
                        .and("interface_ids", interfaces(endpoint.facts()))
                        .and("created_at", Timestamp.from(endpoint.createdAt()))
                        .and("let_in", endpoint.letIn()));
    }

    private void letIn(EndpointEvent event) {
        rows.set(id(event), standing("pending", null).and("let_in", true));
    }

    private void modify(EndpointModified event) {
        var facts = facts(id(event)).with(event.setup());
        rows.set(
                id(event),
                Columns.of("facts", Json.write(facts)).and("interface_ids", interfaces(facts)));
    }

    private EndpointView.Facts facts(String endpointId) {
        var before =
                rows.directly()
                        .queryForObject(
                                "select facts from endpoint_view where endpoint_id = ?",
                                String.class,
                                endpointId);
        return Json.facts(Objects.requireNonNull(before));
    }

    private static String[] interfaces(EndpointView.Facts facts) {
        return facts.interfaces().stream()
                .map(EndpointView.Interface::networkInterfaceId)
                .toArray(String[]::new);
    }

    private void show(EndpointEvent event, String state, @Nullable String reason) {
        rows.set(id(event), standing(state, reason));
    }

    private void delete(String endpointId, Instant at) {
        rows.set(endpointId, Columns.of("state", "deleted").and("deleted_at", Timestamp.from(at)));
    }

    private static Columns standing(String state, @Nullable String reason) {
        return Columns.of("state", state).and("reason", reason);
    }

    private static String id(EndpointEvent event) {
        return event.connection().endpointId().value();
    }
}
