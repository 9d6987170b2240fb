package dev.drawbridge.provider.read.rules;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.events.Grounds;
import dev.drawbridge.provider.domain.ConnectionEvent;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionAccepted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionFlagged;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRejected;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRequested;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionVoted;
import dev.drawbridge.provider.domain.ConnectionEvent.DecisionPlanned;
import dev.drawbridge.provider.domain.ConnectionEvent.DecisionUndone;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("provider-requests")
final class RequestProjection implements Rebuildable {

    private static final Set<String> LIVE = Set.of("pendingAcceptance", "pending", "available");

    private static final String NO_PLAN = "plan_accept = null, plan_person = null, plan_at = null";

    private final JdbcTemplate jdbc;

    RequestProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("connection_request");
    }

    @EventHandler
    void on(ConnectionEvent event, @Timestamp Instant at) {
        switch (event) {
            case ConnectionRequested e -> insert(e, at);
            case ConnectionAccepted e -> decided(e, e.automatic(), e.decidedBy(), e.grounds(), at);
            case ConnectionRejected e -> decided(e, e.automatic(), e.decidedBy(), e.grounds(), at);
            case ConnectionVoted e -> update("voters = voters || ?", e, new Object[] {e.person()});
            case DecisionPlanned e ->
                    update(
                            "plan_accept = ?, plan_person = ?, plan_at = ?",
                            e,
                            e.accept(),
                            e.hand().person(),
                            Stored.moment(e.effectiveAt()));
            case DecisionUndone e -> update(NO_PLAN, e);
            case ConnectionFlagged e -> update("flag = ?", e, e.grounds().reason());
            default -> moved(event, at);
        }
    }

    private void insert(ConnectionRequested event, Instant at) {
        var facts = event.connection();
        jdbc.update(
                """
                insert into connection_request (endpoint_id, service_id, owner, region, consumer,
                    requested_by, message, applicant, verdict, requested_at, state)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                facts.endpointId().value(),
                facts.serviceId().value(),
                facts.serviceOwner().value(),
                facts.serviceRegion().value(),
                facts.endpointOwner().value(),
                event.requestedBy(),
                event.message(),
                // The number is found when it is asked for.
                Stored.text(event.applicantAt(Stored.moment(at).toInstant())),
                Stored.text(event.verdict()),
                Stored.moment(at),
                event.leadsTo());
    }

    private void decided(
            ConnectionEvent event,
            boolean automatic,
            String by,
            @Nullable Grounds grounds,
            Instant at) {
        update(
                """
                state = ?, automatic = ?, decided_by = ?, decided_at = ?, grounds = ?,
                let_go_at = ?, flag = null,\s
                """
                        + NO_PLAN,
                event,
                event.leadsTo(),
                automatic,
                by,
                Stored.moment(at),
                Stored.text(grounds),
                letGo(event, at));
    }

    /** What is no more needs nobody's attention. */
    private void moved(ConnectionEvent event, Instant at) {
        var live = LIVE.contains(event.leadsTo());
        update(
                "state = ?, let_go_at = coalesce(let_go_at, ?)"
                        + (live ? "" : ", flag = null, " + NO_PLAN),
                event,
                event.leadsTo(),
                letGo(event, at));
    }

    private static java.sql.@Nullable Timestamp letGo(ConnectionEvent event, Instant at) {
        return LIVE.contains(event.leadsTo()) ? null : Stored.moment(at);
    }

    private void update(String change, ConnectionEvent event, @Nullable Object... values) {
        var all = java.util.Arrays.copyOf(values, values.length + 1);
        all[values.length] = event.connection().endpointId().value();
        jdbc.update("update connection_request set " + change + " where endpoint_id = ?", all);
    }

    @ResetHandler
    void reset() {
        jdbc.update("truncate connection_request");
    }
}
