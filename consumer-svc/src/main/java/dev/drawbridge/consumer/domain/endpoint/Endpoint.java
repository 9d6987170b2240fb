package dev.drawbridge.consumer.domain.endpoint;

import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointAwaitingAcceptance;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointBecameAvailable;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointDeleted;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointDeletionStarted;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointExpired;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointFailed;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointProvisioningStarted;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointRejected;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointRequested;
import dev.drawbridge.events.Connection;
import java.time.Instant;

/** An endpoint's life. {@link Existing#shown} is AWS's word for a state, in the wire's case. */
public sealed interface Endpoint {

    record Unknown() implements Endpoint {}

    sealed interface Existing extends Endpoint {
        Connection connection();

        String shown();
    }

    /** The consumer may still delete it. */
    sealed interface Live extends Existing {}

    /** Asked for; the provider decides by hand. */
    record AwaitingAcceptance(Connection connection) implements Live {
        @Override
        public String shown() {
            return "pendingAcceptance";
        }
    }

    /** Asked for; by the directory the provider accepts by itself, but it has not said so yet. */
    record AwaitingConfirmation(Connection connection) implements Live {
        @Override
        public String shown() {
            return "pending";
        }
    }

    /** Let in; the interfaces are being made ready. */
    record Provisioning(Connection connection, Instant since) implements Live {
        @Override
        public String shown() {
            return "pending";
        }
    }

    record Available(Connection connection) implements Live {
        @Override
        public String shown() {
            return "available";
        }
    }

    record Rejected(Connection connection) implements Live {
        @Override
        public String shown() {
            return "rejected";
        }
    }

    record Failed(Connection connection) implements Live {
        @Override
        public String shown() {
            return "failed";
        }
    }

    record Expired(Connection connection) implements Live {
        @Override
        public String shown() {
            return "expired";
        }
    }

    record Deleting(Connection connection) implements Existing {
        @Override
        public String shown() {
            return "deleting";
        }
    }

    record Deleted(Connection connection) implements Existing {
        @Override
        public String shown() {
            return "deleted";
        }
    }

    static Endpoint evolve(Endpoint endpoint, EndpointEvent event) {
        return switch (event) {
            case EndpointRequested requested ->
                    requested.acceptanceRequired()
                            ? new AwaitingAcceptance(requested.connection())
                            : new AwaitingConfirmation(requested.connection());
            case EndpointAwaitingAcceptance(var connection) -> new AwaitingAcceptance(connection);
            case EndpointProvisioningStarted(var connection, var at) ->
                    new Provisioning(connection, at);
            case EndpointBecameAvailable(var connection) -> new Available(connection);
            case EndpointRejected(var connection, _) -> new Rejected(connection);
            case EndpointFailed(var connection, _) -> new Failed(connection);
            case EndpointExpired(var connection) -> new Expired(connection);
            case EndpointDeletionStarted(var connection, _) -> new Deleting(connection);
            case EndpointDeleted(var connection, _) -> new Deleted(connection);
        };
    }
}
