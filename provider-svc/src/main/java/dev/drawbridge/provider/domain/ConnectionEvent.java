package dev.drawbridge.provider.domain;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.DnsName;
import dev.drawbridge.events.id.AvailabilityZoneId;
import java.util.List;
import java.util.Map;

/** What has happened to a connection. */
public sealed interface ConnectionEvent {

    Connection connection();

    /** The state it leads to, as AWS writes it. */
    default String leadsTo() {
        return switch (this) {
            case ConnectionRequested _ -> "pendingAcceptance";
            case ConnectionAccepted _ -> "pending";
            case ConnectionRejected _ -> "rejected";
            case ConnectionFailed _ -> "failed";
            case ConnectionExpired _ -> "expired";
            case ConnectionBecameAvailable _ -> "available";
            case ConnectionReleased _ -> "deleting";
            case ConnectionDeleted _ -> "deleted";
        };
    }

    record ConnectionRequested(
            Connection connection,
            String requestedBy,
            List<AvailabilityZoneId> availabilityZoneIds,
            List<DnsName> dnsNames,
            Map<String, String> tags,
            boolean acceptanceRequired)
            implements ConnectionEvent {}

    record ConnectionAccepted(
            Connection connection, String previousState, boolean automatic, String decidedBy)
            implements ConnectionEvent {}

    record ConnectionRejected(
            Connection connection,
            String previousState,
            boolean automatic,
            String decidedBy,
            String reason)
            implements ConnectionEvent {}

    record ConnectionFailed(Connection connection, String requestedBy, String reason)
            implements ConnectionEvent {}

    /** Nobody decided in time. */
    record ConnectionExpired(Connection connection) implements ConnectionEvent {}

    record ConnectionBecameAvailable(Connection connection) implements ConnectionEvent {}

    record ConnectionReleased(Connection connection, String previousState)
            implements ConnectionEvent {}

    record ConnectionDeleted(Connection connection) implements ConnectionEvent {}
}
