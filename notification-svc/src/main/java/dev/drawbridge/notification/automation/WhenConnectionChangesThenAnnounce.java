package dev.drawbridge.notification.automation;

import dev.drawbridge.axon.Circumstances;
import dev.drawbridge.events.Connection;
import dev.drawbridge.events.ProviderEvent.ConnectionAccepted;
import dev.drawbridge.events.ProviderEvent.ConnectionRejected;
import dev.drawbridge.events.ProviderEvent.ConnectionReleased;
import dev.drawbridge.events.ProviderEvent.ConnectionRequested;
import dev.drawbridge.messaging.Envelope;
import dev.drawbridge.notification.delivery.Announcer;
import dev.drawbridge.notification.domain.telling.ConnectionNews;
import dev.drawbridge.notification.domain.telling.Stage;
import dev.drawbridge.notification.read.ResourceOwners;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Of all that happens to a connection, four things are told. */
@Component
public final class WhenConnectionChangesThenAnnounce {

    private static final String PENDING = "pending";

    private final Announcer announcer;
    private final ResourceOwners owners;

    WhenConnectionChangesThenAnnounce(Announcer announcer, ResourceOwners owners) {
        this.announcer = announcer;
        this.owners = owners;
    }

    public void on(Envelope envelope) {
        news(envelope).ifPresent(news -> announcer.announce(news, circumstances(envelope)));
    }

    private Optional<ConnectionNews> news(Envelope envelope) {
        return Optional.ofNullable(
                switch (envelope.payload()) {
                    case ConnectionRequested(var connection, _, _, var acceptanceRequired, _, _) ->
                            news(
                                    envelope,
                                    Stage.CONNECT,
                                    connection,
                                    "none",
                                    acceptanceRequired ? "pendingAcceptance" : PENDING);
                    case ConnectionAccepted accepted ->
                            news(
                                    envelope,
                                    Stage.ACCEPT,
                                    accepted.connection(),
                                    before(accepted),
                                    PENDING);
                    case ConnectionRejected(var connection, var previous, _, _, _, _) ->
                            news(envelope, Stage.REJECT, connection, previous, "rejected");
                    case ConnectionReleased(var connection, var previous) ->
                            news(envelope, Stage.DELETE, connection, previous, "deleting");
                    default -> null;
                });
    }

    /** What was told of it before: who was let in at once has not waited. */
    private String before(ConnectionAccepted accepted) {
        return accepted.automatic()
                        && owners.acceptedAtOnce(accepted.connection().endpointId().value())
                ? PENDING
                : accepted.previousState();
    }

    private static ConnectionNews news(
            Envelope envelope, Stage stage, Connection connection, String previous, String state) {
        return new ConnectionNews(
                envelope.id(),
                stage,
                envelope.time(),
                connection,
                previous,
                state,
                envelope.sequence());
    }

    private static Map<String, String> circumstances(Envelope envelope) {
        var circumstances = new HashMap<String, String>();
        circumstances.put(Circumstances.PRINCIPAL, envelope.principal());
        circumstances.put(Circumstances.ACCOUNT, envelope.account());
        circumstances.put(Circumstances.CORRELATION_ID, envelope.correlationId());
        circumstances.put(Circumstances.CAUSATION_ID, envelope.id());
        if (envelope.traceParent() != null) {
            circumstances.put(Circumstances.TRACE_PARENT, envelope.traceParent());
        }
        return circumstances;
    }
}
