package dev.drawbridge.console.approvals;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.ProviderEvent.ConnectionAccepted;
import dev.drawbridge.events.ProviderEvent.ConnectionBecameAvailable;
import dev.drawbridge.events.ProviderEvent.ConnectionDeleted;
import dev.drawbridge.events.ProviderEvent.ConnectionEvent;
import dev.drawbridge.events.ProviderEvent.ConnectionExpired;
import dev.drawbridge.events.ProviderEvent.ConnectionFailed;
import dev.drawbridge.events.ProviderEvent.ConnectionRejected;
import dev.drawbridge.events.ProviderEvent.ConnectionReleased;
import dev.drawbridge.events.ProviderEvent.ConnectionRequested;
import dev.drawbridge.events.ProviderEvent.Deliberation;
import dev.drawbridge.messaging.Envelope;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Folds the provider's facts, and only those: they come in one stream per endpoint, in order, and
 * the provider's side has the word on who is let in.
 */
public final class ConnectionProjection {

    /** A fact that is not news (an older sequence) changes nothing. */
    private static final String UPSERT =
            """
            insert into connection_view as v (endpoint_id, endpoint_owner, service_id, service_name,
                service_owner, region, state, requested_by, requested_at, changed_at,
                decided_by, reason, sequence)
            values (:endpoint, :consumer, :service, :name, :provider, :region, :state,
                :requestedBy, :time, :time, :decidedBy, :reason, :sequence)
            on conflict (endpoint_id) do update
            set state = excluded.state, changed_at = excluded.changed_at,
                decided_by = coalesce(excluded.decided_by, v.decided_by),
                reason = excluded.reason, sequence = excluded.sequence
            where v.sequence < excluded.sequence
            """;

    private final JdbcClient jdbc;

    public ConnectionProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the transaction of the inbox. */
    public void on(Envelope envelope) {
        if (envelope.payload() instanceof ConnectionEvent event
                && !(event instanceof Deliberation)) {
            store(envelope, event.connection(), change(event));
        }
    }

    private record Change(
            String state,
            @Nullable String requestedBy,
            @Nullable String decidedBy,
            @Nullable String reason) {}

    private static Change change(ConnectionEvent event) {
        return switch (event) {
            case ConnectionRequested e ->
                    new Change(
                            e.acceptanceRequired() ? "pendingAcceptance" : "pending",
                            e.requestedBy(),
                            null,
                            null);
            case ConnectionAccepted e ->
                    new Change("pending", null, e.automatic() ? "automatic" : e.decidedBy(), null);
            case ConnectionRejected e ->
                    new Change(
                            "rejected", null, e.automatic() ? "automatic" : e.decidedBy(), told(e));
            case ConnectionFailed e -> new Change("failed", null, null, e.reason());
            case ConnectionExpired _ -> new Change("expired", null, null, null);
            case ConnectionBecameAvailable _ -> new Change("available", null, null, null);
            case ConnectionReleased _ -> new Change("deleting", null, null, null);
            case ConnectionDeleted _ -> new Change("deleted", null, null, null);
            case Deliberation _ -> throw new IllegalArgumentException("no change: " + event);
        };
    }

    /** Once consumers were told a rule's own words; both sides read this. */
    private static String told(ConnectionRejected fact) {
        var grounds = fact.grounds();
        return fact.automatic()
                        && grounds != null
                        && fact.reason().equals(grounds.reason())
                        && !grounds.by().equals("permission")
                ? "rejected by the service's rules"
                : fact.reason();
    }

    private void store(Envelope envelope, Connection connection, Change change) {
        jdbc.sql(UPSERT)
                .param("endpoint", connection.endpointId().value())
                .param("consumer", connection.endpointOwner().value())
                .param("service", connection.serviceId().value())
                .param("name", connection.serviceName().value())
                .param("provider", connection.serviceOwner().value())
                .param("region", connection.region().value())
                .param("state", change.state())
                .param("requestedBy", requestedBy(envelope, change))
                .param("time", envelope.time().atOffset(ZoneOffset.UTC))
                .param("decidedBy", change.decidedBy())
                .param("reason", change.reason())
                .param("sequence", envelope.sequence())
                .update();
    }

    /** A connection whose first fact is its failure was never formally requested. */
    private static String requestedBy(Envelope envelope, Change change) {
        var requestedBy = change.requestedBy();
        return requestedBy == null ? envelope.principal() : requestedBy;
    }
}
