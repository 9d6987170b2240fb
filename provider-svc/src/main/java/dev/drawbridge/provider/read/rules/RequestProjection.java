package dev.drawbridge.provider.read.rules;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.axon.rows.Columns;
import dev.drawbridge.axon.rows.Rows;
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

    private final Rows rows;

    RequestProjection(JdbcTemplate jdbc) {
        this.rows = new Rows(jdbc, "connection_request", "endpoint_id");
    }

    @Override
    public boolean byRow() {
        return true;
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
            case ConnectionVoted e ->
                    rows.directly()
                            .update(
                                    "update connection_request set voters = voters || ?"
                                            + " where endpoint_id = ?",
                                    e.person(),
                                    id(e));
            case DecisionPlanned e -> rows.set(id(e), plan(e));
            case DecisionUndone e -> rows.set(id(e), noPlan(Columns.none()));
            case ConnectionFlagged e -> rows.set(id(e), Columns.of("flag", e.grounds().reason()));
            default -> moved(event, at);
        }
    }

    private void insert(ConnectionRequested event, Instant at) {
        var facts = event.connection();
        rows.insert(
                id(event),
                Columns.of("service_id", facts.serviceId().value())
                        .and("owner", facts.serviceOwner().value())
                        .and("region", facts.serviceRegion().value())
                        .and("consumer", facts.endpointOwner().value())
                        .and("requested_by", event.requestedBy())
                        .and("message", event.message())
                        // The number is found when it is asked for.
                        .and(
                                "applicant",
                                Stored.text(event.applicantAt(Stored.moment(at).toInstant())))
                        .and("verdict", Stored.text(event.verdict()))
                        .and("requested_at", Stored.moment(at))
                        .and("state", event.leadsTo()));
    }

    private static Columns plan(DecisionPlanned event) {
        return Columns.of("plan_accept", event.accept())
                .and("plan_person", event.hand().person())
                .and("plan_at", Stored.moment(event.effectiveAt()));
    }

    private void decided(
            ConnectionEvent event,
            boolean automatic,
            String by,
            @Nullable Grounds grounds,
            Instant at) {
        var columns =
                Columns.of("state", event.leadsTo())
                        .and("automatic", automatic)
                        .and("decided_by", by)
                        .and("decided_at", Stored.moment(at))
                        .and("grounds", Stored.text(grounds))
                        .and("let_go_at", live(event) ? null : Stored.moment(at))
                        .and("flag", null);
        rows.set(id(event), noPlan(columns));
    }

    /** What is no more needs nobody's attention. */
    private void moved(ConnectionEvent event, Instant at) {
        var columns = Columns.of("state", event.leadsTo());
        if (!live(event)) {
            noPlan(columns.and("flag", null))
                    .and("let_go_at", "coalesce(let_go_at, ?)", Stored.moment(at));
        }
        rows.set(id(event), columns);
    }

    private static Columns noPlan(Columns columns) {
        return columns.and("plan_accept", null).and("plan_person", null).and("plan_at", null);
    }

    private static boolean live(ConnectionEvent event) {
        return LIVE.contains(event.leadsTo());
    }

    private static String id(ConnectionEvent event) {
        return event.connection().endpointId().value();
    }

    @ResetHandler
    void reset() {
        rows.directly().update("truncate connection_request");
    }
}
