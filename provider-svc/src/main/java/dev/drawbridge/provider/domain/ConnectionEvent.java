package dev.drawbridge.provider.domain;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.DnsName;
import dev.drawbridge.events.Grounds;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.provider.domain.people.Hand;
import dev.drawbridge.provider.domain.rules.Applicant;
import dev.drawbridge.provider.domain.rules.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has happened to a connection. */
public sealed interface ConnectionEvent {

    /** A tag of the endpoint in which its creator may say what it is for. */
    String MESSAGE_TAG = "drawbridge:message";

    Connection connection();

    /** The state it leads to, as AWS writes it; empty where the state stays. */
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
            case Deliberation _ -> "";
        };
    }

    record ConnectionRequested(
            Connection connection,
            String requestedBy,
            List<AvailabilityZoneId> availabilityZoneIds,
            List<DnsName> dnsNames,
            Map<String, String> tags,
            boolean acceptanceRequired,
            @Nullable Applicant applicant,
            @Nullable Verdict verdict)
            implements ConnectionEvent {

        /** The consumer's own words to whoever decides. */
        public @Nullable String message() {
            return tags.get(MESSAGE_TAG);
        }

        /** Also where there were no rules: nobody counted connections then. */
        public Applicant applicantAt(Instant time) {
            return applicant != null
                    ? applicant
                    : new Applicant(
                            connection.endpointOwner().value(),
                            requestedBy,
                            null,
                            tags,
                            connection.region().value(),
                            availabilityZoneIds.stream().map(Object::toString).toList(),
                            time,
                            Applicant.UNCOUNTED);
        }
    }

    record ConnectionAccepted(
            Connection connection,
            String previousState,
            boolean automatic,
            String decidedBy,
            @Nullable Grounds grounds)
            implements ConnectionEvent {}

    record ConnectionRejected(
            Connection connection,
            String previousState,
            boolean automatic,
            String decidedBy,
            String reason,
            @Nullable Grounds grounds)
            implements ConnectionEvent {}

    record ConnectionFailed(Connection connection, String requestedBy, String reason)
            implements ConnectionEvent {}

    /** Nobody decided in time. */
    record ConnectionExpired(Connection connection) implements ConnectionEvent {}

    record ConnectionBecameAvailable(Connection connection) implements ConnectionEvent {}

    record ConnectionReleased(Connection connection, String previousState)
            implements ConnectionEvent {}

    record ConnectionDeleted(Connection connection) implements ConnectionEvent {}

    /** On the way to a decision, or beside one. */
    sealed interface Deliberation extends ConnectionEvent {}

    /** One of several whom it takes is for it. */
    record ConnectionVoted(
            Connection connection,
            String person,
            @Nullable String inPlaceOf,
            @Nullable String reason,
            int voters,
            int needed)
            implements Deliberation {}

    /**
     * @param number 1, 2, … of this connection
     */
    record DecisionPlanned(
            Connection connection, int number, boolean accept, Hand hand, Instant effectiveAt)
            implements Deliberation {}

    /**
     * @param reason why, where nobody took it back
     */
    record DecisionUndone(Connection connection, String person, @Nullable String reason)
            implements Deliberation {}

    record ConnectionFlagged(Connection connection, Grounds grounds) implements Deliberation {}
}
