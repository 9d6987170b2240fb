package dev.drawbridge.consumer.domain.endpoint;

import dev.drawbridge.consumer.domain.Refusal.NoSuchEndpoint;
import dev.drawbridge.consumer.domain.Refusal.NotModifiable;
import dev.drawbridge.consumer.domain.endpoint.Endpoint.Available;
import dev.drawbridge.consumer.domain.endpoint.Endpoint.AwaitingAcceptance;
import dev.drawbridge.consumer.domain.endpoint.Endpoint.AwaitingConfirmation;
import dev.drawbridge.consumer.domain.endpoint.Endpoint.Deleting;
import dev.drawbridge.consumer.domain.endpoint.Endpoint.Expired;
import dev.drawbridge.consumer.domain.endpoint.Endpoint.Failed;
import dev.drawbridge.consumer.domain.endpoint.Endpoint.Live;
import dev.drawbridge.consumer.domain.endpoint.Endpoint.Provisioning;
import dev.drawbridge.consumer.domain.endpoint.Endpoint.Rejected;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.DeleteEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.FinishDeletion;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.FinishProvisioning;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.ModifyEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteAccepted;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteExpired;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteFailed;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteRejected;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteRequestReceived;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.ProviderSays;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.RequestEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointAwaitingAcceptance;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointBecameAvailable;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointDeleted;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointDeletionStarted;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointExpired;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointFailed;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointModified;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointProvisioningStarted;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointRejected;
import dev.drawbridge.events.Connection;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import java.time.Instant;

public final class EndpointDecider {

    private EndpointDecider() {}

    public static Decision<EndpointEvent> decide(
            EndpointCommand command, Endpoint endpoint, Instant now) {
        return switch (command) {
            case RequestEndpoint request ->
                    endpoint instanceof Endpoint.Unknown
                            ? Requesting.decide(request, now)
                            : Decision.nothing();
            case ModifyEndpoint modify -> modify(modify, endpoint, now);
            case DeleteEndpoint delete -> delete(delete, endpoint);
            case ProviderSays word ->
                    endpoint instanceof Live live ? hear(word, live, now) : Decision.nothing();
            case FinishProvisioning(_, var since) ->
                    endpoint instanceof Provisioning(var connection, _, var started)
                                    && started.equals(since)
                            ? Decision.events(new EndpointBecameAvailable(connection))
                            : Decision.nothing();
            case FinishDeletion _ ->
                    endpoint instanceof Deleting(var connection)
                            ? Decision.events(new EndpointDeleted(connection, now))
                            : Decision.nothing();
        };
    }

    private static Decision<EndpointEvent> delete(DeleteEndpoint delete, Endpoint endpoint) {
        return endpoint instanceof Live live && owns(delete.caller(), delete.region(), live)
                ? Decision.events(new EndpointDeletionStarted(live.connection(), live.shown()))
                : Decision.refuse(new NoSuchEndpoint(delete.endpointId()));
    }

    private static boolean owns(AccountId caller, RegionName region, Live endpoint) {
        return endpoint.connection().endpointOwner().equals(caller)
                && endpoint.connection().region().equals(region);
    }

    private static Decision<EndpointEvent> modify(
            ModifyEndpoint modify, Endpoint endpoint, Instant now) {
        if (!(endpoint instanceof Live live) || !owns(modify.caller(), modify.region(), live)) {
            return Decision.refuse(new NoSuchEndpoint(modify.endpointId()));
        }
        return switch (live) {
            case AwaitingAcceptance _, Available _ -> modified(modify, live, now);
            case AwaitingConfirmation _, Provisioning _, Rejected _, Failed _, Expired _ ->
                    Decision.refuse(new NotModifiable(modify.endpointId(), live.shown()));
        };
    }

    /** What carries traffic is made ready again. */
    private static Decision<EndpointEvent> modified(
            ModifyEndpoint modify, Live endpoint, Instant now) {
        var connection = endpoint.connection();
        var modifying = new Modifying(modify, connection, endpoint.setup());
        var refusal = modifying.refusal();
        if (refusal.isPresent()) {
            return Decision.refuse(refusal.get());
        }
        var addresses = modify.addresses();
        if (addresses == null) {
            return Decision.nothing();
        }
        var setup = modifying.next(addresses, now);
        if (setup.equals(endpoint.setup())) {
            return Decision.nothing();
        }
        var modified = new EndpointModified(connection, modify.modifiedBy(), setup, now);
        return endpoint instanceof Available
                ? Decision.events(modified, new EndpointProvisioningStarted(connection, now))
                : Decision.events(modified);
    }

    private static Decision<EndpointEvent> hear(ProviderSays word, Live endpoint, Instant now) {
        var connection = endpoint.connection();
        return switch (word) {
            case NoteRequestReceived(_, var acceptanceRequired) ->
                    acceptanceRequired && endpoint instanceof AwaitingConfirmation
                            ? Decision.events(new EndpointAwaitingAcceptance(connection))
                            : Decision.nothing();
            case NoteAccepted _ -> accepted(endpoint, connection, now);
            case NoteRejected(_, var reason) -> rejected(endpoint, connection, reason);
            case NoteFailed(_, var reason) ->
                    unlessDecided(endpoint, new EndpointFailed(connection, reason));
            case NoteExpired _ -> unlessDecided(endpoint, new EndpointExpired(connection));
        };
    }

    private static Decision<EndpointEvent> accepted(
            Live endpoint, Connection connection, Instant now) {
        return switch (endpoint) {
            case AwaitingAcceptance _, AwaitingConfirmation _, Rejected _ ->
                    Decision.events(new EndpointProvisioningStarted(connection, now));
            case Provisioning _, Available _, Failed _, Expired _ -> Decision.nothing();
        };
    }

    private static Decision<EndpointEvent> rejected(
            Live endpoint, Connection connection, String reason) {
        return switch (endpoint) {
            case AwaitingAcceptance _, AwaitingConfirmation _, Provisioning _, Available _ ->
                    Decision.events(new EndpointRejected(connection, reason));
            case Rejected _, Failed _, Expired _ -> Decision.nothing();
        };
    }

    private static Decision<EndpointEvent> unlessDecided(Live endpoint, EndpointEvent end) {
        return switch (endpoint) {
            case AwaitingAcceptance _, AwaitingConfirmation _ -> Decision.events(end);
            case Provisioning _, Available _, Rejected _, Failed _, Expired _ -> Decision.nothing();
        };
    }
}
