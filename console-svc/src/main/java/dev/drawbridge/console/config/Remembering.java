package dev.drawbridge.console.config;

import dev.drawbridge.console.approvals.ConnectionProjection;
import dev.drawbridge.console.audit.AuditLog;
import dev.drawbridge.messaging.Envelope;
import dev.drawbridge.messaging.InboxHandler;
import java.util.List;

/** The log last: it takes the lock that puts all positions in order, for the shortest time. */
record Remembering(ConnectionProjection connections, AuditLog log) implements InboxHandler {

    @Override
    public void on(Envelope envelope) {
        onAll(List.of(envelope));
    }

    @Override
    public void onAll(List<Envelope> envelopes) {
        envelopes.forEach(connections::on);
        log.append(envelopes);
    }
}
