package dev.drawbridge.provider.domain;

import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.provider.domain.Connection.Available;
import dev.drawbridge.provider.domain.Connection.Deleted;
import dev.drawbridge.provider.domain.Connection.Deleting;
import dev.drawbridge.provider.domain.Connection.Expired;
import dev.drawbridge.provider.domain.Connection.Failed;
import dev.drawbridge.provider.domain.Connection.Known;
import dev.drawbridge.provider.domain.Connection.Pending;
import dev.drawbridge.provider.domain.Connection.PendingAcceptance;
import dev.drawbridge.provider.domain.Connection.Rejected;
import dev.drawbridge.provider.domain.Connection.UnheardOf;
import dev.drawbridge.provider.domain.ConnectionCommand.Accept;
import dev.drawbridge.provider.domain.ConnectionCommand.Expire;
import dev.drawbridge.provider.domain.ConnectionCommand.Forget;
import dev.drawbridge.provider.domain.ConnectionCommand.MarkAvailable;
import dev.drawbridge.provider.domain.ConnectionCommand.Reject;
import dev.drawbridge.provider.domain.ConnectionCommand.Release;
import dev.drawbridge.provider.domain.ConnectionCommand.Request;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionAccepted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionBecameAvailable;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionDeleted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionExpired;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionFailed;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRejected;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionReleased;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRequested;
import dev.drawbridge.provider.domain.arn.Principal;
import org.jspecify.annotations.Nullable;

/** Who is let in. The table of states and commands is in docs/domain.md. */
public final class ConnectionDecider {

    /**
     * What a decision depends on beside the connection itself.
     *
     * @param offer the service as it stands; null when there is none
     * @param reAccept whether a rejected connection may be accepted after all
     */
    public record Circumstances(@Nullable Offer offer, AcceptancePolicy policy, boolean reAccept) {}

    private ConnectionDecider() {}

    public static Decision<ConnectionEvent> decide(
            ConnectionCommand command, Connection state, Circumstances circumstances) {
        return switch (command) {
            case Request request -> request(request, state, circumstances);
            case Accept accept -> accept(accept, state, circumstances);
            case Reject reject -> reject(reject, state, circumstances);
            case Expire _ -> expire(state);
            case MarkAvailable _ -> markAvailable(state);
            case Release _ -> release(state);
            case Forget forget -> forget(forget, state);
        };
    }

    private static Decision<ConnectionEvent> request(
            Request request, Connection state, Circumstances circumstances) {
        if (!(state instanceof UnheardOf)) {
            return Decision.nothing();
        }
        var connection = request.connection();
        var offer = circumstances.offer();
        if (offer == null || !offer.admits(connection, request.requestedBy())) {
            // One text for both: who is not permitted must not learn that the service exists.
            return Decision.events(
                    new ConnectionFailed(
                            connection,
                            request.requestedBy(),
                            "The Vpc Endpoint Service '%s' does not exist"
                                    .formatted(connection.serviceName())));
        }
        return switch (circumstances.policy().judge(request, offer)) {
            case WAIT -> Decision.events(requested(request, true));
            case ACCEPT ->
                    Decision.events(
                            requested(request, false),
                            new ConnectionAccepted(
                                    connection,
                                    "pendingAcceptance",
                                    true,
                                    Principal.root(offer.owner().account().value())));
        };
    }

    private static ConnectionRequested requested(Request request, boolean acceptanceRequired) {
        return new ConnectionRequested(
                request.connection(),
                request.requestedBy(),
                request.availabilityZoneIds(),
                request.dnsNames(),
                request.tags(),
                acceptanceRequired);
    }

    private static Decision<ConnectionEvent> accept(
            Accept accept, Connection state, Circumstances circumstances) {
        if (!owns(accept.by(), circumstances.offer())) {
            return Decision.refuse(new Refusal.NoSuchService(accept.serviceId()));
        }
        if (!(state instanceof Known known) || isElsewhere(known, accept.serviceId())) {
            return Decision.refuse(new Refusal.NotConnected(accept.endpointId()));
        }
        return switch (known) {
            case PendingAcceptance _ -> accepted(accept, known);
            case Rejected _ when circumstances.reAccept() -> accepted(accept, known);
            case Pending _, Available _ -> Decision.nothing();
            case Rejected _, Failed _, Expired _ ->
                    Decision.refuse(new Refusal.NotAcceptable(accept.endpointId(), known.shown()));
            case Deleting _, Deleted _ ->
                    Decision.refuse(new Refusal.NotConnected(accept.endpointId()));
        };
    }

    private static Decision<ConnectionEvent> accepted(Accept accept, Known known) {
        return Decision.events(
                new ConnectionAccepted(known.facts(), known.shown(), false, accept.decidedBy()));
    }

    private static Decision<ConnectionEvent> reject(
            Reject reject, Connection state, Circumstances circumstances) {
        if (!owns(reject.by(), circumstances.offer())) {
            return Decision.refuse(new Refusal.NoSuchService(reject.serviceId()));
        }
        if (!(state instanceof Known known) || isElsewhere(known, reject.serviceId())) {
            return Decision.refuse(new Refusal.NotConnected(reject.endpointId()));
        }
        return switch (known) {
            case PendingAcceptance _, Pending _, Available _ ->
                    Decision.events(
                            new ConnectionRejected(
                                    known.facts(),
                                    known.shown(),
                                    false,
                                    reject.decidedBy(),
                                    reject.reason()));
            case Rejected _, Failed _, Expired _ -> Decision.nothing();
            case Deleting _, Deleted _ ->
                    Decision.refuse(new Refusal.NotConnected(reject.endpointId()));
        };
    }

    /** Only what still waits: a decision that came first stands. */
    private static Decision<ConnectionEvent> expire(Connection state) {
        return state instanceof PendingAcceptance(var facts)
                ? Decision.events(new ConnectionExpired(facts))
                : Decision.nothing();
    }

    /** Only what was accepted can become available: a late report after a rejection is ignored. */
    private static Decision<ConnectionEvent> markAvailable(Connection state) {
        return state instanceof Pending(var facts)
                ? Decision.events(new ConnectionBecameAvailable(facts))
                : Decision.nothing();
    }

    private static Decision<ConnectionEvent> release(Connection state) {
        return switch (state) {
            case UnheardOf _, Deleting _, Deleted _ -> Decision.nothing();
            case Known known ->
                    Decision.events(new ConnectionReleased(known.facts(), known.shown()));
        };
    }

    /**
     * Two topics bring the orders and the facts, so this may come before the release, or even
     * before the request: that request must then find the endpoint gone.
     */
    private static Decision<ConnectionEvent> forget(Forget forget, Connection state) {
        return switch (state) {
            case Deleted _ -> Decision.nothing();
            case UnheardOf _ -> Decision.events(new ConnectionDeleted(forget.connection()));
            case Deleting(var facts) -> Decision.events(new ConnectionDeleted(facts));
            case Known known ->
                    Decision.events(
                            new ConnectionReleased(known.facts(), known.shown()),
                            new ConnectionDeleted(known.facts()));
        };
    }

    private static boolean owns(Scope caller, @Nullable Offer offer) {
        return offer != null && offer.owner().equals(caller);
    }

    private static boolean isElsewhere(Known known, dev.drawbridge.events.id.ServiceId serviceId) {
        return !known.facts().serviceId().equals(serviceId);
    }
}
