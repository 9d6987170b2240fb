package dev.drawbridge.events;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.events.id.ServiceName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has happened on the provider's side. */
public sealed interface ProviderEvent extends Message
        permits ProviderEvent.ServiceEvent, ProviderEvent.ConnectionEvent, OwnerEvent {

    /** A fact about an endpoint service: together they feed the consumers' directory. */
    sealed interface ServiceEvent extends ProviderEvent {
        ServiceId serviceId();

        AccountId owner();

        @Override
        default String stream() {
            return serviceId().value();
        }
    }

    record ServiceCreated(
            ServiceId serviceId,
            AccountId owner,
            RegionName region,
            ServiceName serviceName,
            boolean acceptanceRequired,
            List<String> networkLoadBalancerArns,
            List<AvailabilityZoneId> availabilityZoneIds,
            Map<String, String> tags)
            implements ServiceEvent {}

    record ServiceAcceptanceChanged(
            ServiceId serviceId, AccountId owner, boolean acceptanceRequired)
            implements ServiceEvent {}

    /**
     * @param allowedPrincipals all that are allowed from now on: ARNs or {@code *}
     */
    record ServicePermissionsChanged(
            ServiceId serviceId,
            AccountId owner,
            List<String> added,
            List<String> removed,
            List<String> allowedPrincipals)
            implements ServiceEvent {}

    /**
     * What it offers from now on. Before the first of these that is {@link ServiceTerms#plain},
     * made of what {@link ServiceCreated} says.
     */
    record ServiceTermsChanged(ServiceId serviceId, AccountId owner, ServiceTerms terms)
            implements ServiceEvent {}

    /** The owner asked for its private DNS name to be verified; the outcome changes the terms. */
    record ServiceVerificationStarted(
            ServiceId serviceId, AccountId owner, RegionName region, String privateDnsName)
            implements ServiceEvent {}

    /** The tags of one permission, as they are from now on. */
    record ServicePermissionTagged(
            ServiceId serviceId, AccountId owner, String permissionId, Map<String, String> tags)
            implements ServiceEvent {}

    record ServiceDeleted(ServiceId serviceId, AccountId owner, ServiceName serviceName)
            implements ServiceEvent {}

    /** A fact about one connection, in the stream of its endpoint. */
    sealed interface ConnectionEvent extends ProviderEvent {
        Connection connection();

        @Override
        default String stream() {
            return connection().endpointId().value();
        }
    }

    /**
     * A consumer asked. With {@code acceptanceRequired} it waits for a decision.
     *
     * @param message the consumer's own words to whoever decides
     * @param verdict why it waits, where the service has rules
     */
    record ConnectionRequested(
            Connection connection,
            String requestedBy,
            List<AvailabilityZoneId> availabilityZoneIds,
            boolean acceptanceRequired,
            @Nullable String message,
            @Nullable Grounds verdict)
            implements ConnectionEvent {

        public ConnectionRequested(
                Connection connection,
                String requestedBy,
                List<AvailabilityZoneId> availabilityZoneIds,
                boolean acceptanceRequired) {
            this(connection, requestedBy, availabilityZoneIds, acceptanceRequired, null, null);
        }
    }

    /**
     * @param decidedBy ARN of the principal that decided; for an automatic decision the service's
     *     owner
     */
    record ConnectionAccepted(
            Connection connection,
            String previousState,
            boolean automatic,
            String decidedBy,
            @Nullable Grounds grounds)
            implements ConnectionEvent {

        public ConnectionAccepted(
                Connection connection, String previousState, boolean automatic, String decidedBy) {
            this(connection, previousState, automatic, decidedBy, null);
        }
    }

    record ConnectionRejected(
            Connection connection,
            String previousState,
            boolean automatic,
            String decidedBy,
            String reason,
            @Nullable Grounds grounds)
            implements ConnectionEvent {

        public ConnectionRejected(
                Connection connection,
                String previousState,
                boolean automatic,
                String decidedBy,
                String reason) {
            this(connection, previousState, automatic, decidedBy, reason, null);
        }
    }

    /** The request cannot be met: no such service any more, or no permission for this consumer. */
    record ConnectionFailed(Connection connection, String reason) implements ConnectionEvent {}

    /** Nobody decided in time: {@code expired}. */
    record ConnectionExpired(Connection connection) implements ConnectionEvent {}

    /** The consumer's side reported that the endpoint carries traffic: {@code available}. */
    record ConnectionBecameAvailable(Connection connection) implements ConnectionEvent {}

    /** The consumer lets go: {@code deleting}. */
    record ConnectionReleased(Connection connection, String previousState)
            implements ConnectionEvent {}

    /** The endpoint is gone: {@code deleted}. */
    record ConnectionDeleted(Connection connection) implements ConnectionEvent {}

    /** What happens on the way to a decision, or beside one: the connection's state stays. */
    sealed interface Deliberation extends ConnectionEvent {}

    /**
     * One of several people whom the acceptance takes is for it.
     *
     * @param voters how many distinct people are for it now
     * @param needed how many it takes
     */
    record ConnectionVoted(
            Connection connection,
            String person,
            @Nullable String inPlaceOf,
            @Nullable String reason,
            int voters,
            int needed)
            implements Deliberation {}

    /** A person has decided; until it takes effect it can be undone. */
    record DecisionPlanned(
            Connection connection,
            boolean accept,
            String person,
            @Nullable String inPlaceOf,
            @Nullable String reason,
            Instant effectiveAt)
            implements Deliberation {}

    /**
     * @param reason why, where nobody took it back but it could not be carried out
     */
    record DecisionUndone(Connection connection, String person, @Nullable String reason)
            implements Deliberation {}

    /** A rule or a permission that had let it in is gone; it stays until somebody decides. */
    record ConnectionFlagged(Connection connection, Grounds grounds) implements Deliberation {}
}
