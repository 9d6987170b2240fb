package dev.drawbridge.consumer.domain.endpoint;

import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointAwaitingAcceptance;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointBecameAvailable;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointDeleted;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointDeletionStarted;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointExpired;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointFailed;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointModified;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointProvisioningStarted;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointRejected;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointRequested;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.Progress;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.Setup;
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
    sealed interface Live extends Existing {
        Setup setup();
    }

    /** Asked for; the provider decides by hand. */
    record AwaitingAcceptance(Connection connection, Setup setup) implements Live {
        @Override
        public String shown() {
            return "pendingAcceptance";
        }
    }

    /** Asked for; by the directory the provider accepts by itself, but it has not said so yet. */
    record AwaitingConfirmation(Connection connection, Setup setup) implements Live {
        @Override
        public String shown() {
            return "pending";
        }
    }

    /** Let in; the interfaces are being made ready. */
    record Provisioning(Connection connection, Setup setup, Instant since) implements Live {
        @Override
        public String shown() {
            return "pending";
        }
    }

    record Available(Connection connection, Setup setup) implements Live {
        @Override
        public String shown() {
            return "available";
        }
    }

    record Rejected(Connection connection, Setup setup) implements Live {
        @Override
        public String shown() {
            return "rejected";
        }
    }

    record Failed(Connection connection, Setup setup) implements Live {
        @Override
        public String shown() {
            return "failed";
        }
    }

    record Expired(Connection connection, Setup setup) implements Live {
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
                            ? new AwaitingAcceptance(requested.connection(), requested.setup())
                            : new AwaitingConfirmation(requested.connection(), requested.setup());
            case EndpointDeletionStarted(var connection, _) -> new Deleting(connection);
            case EndpointDeleted(var connection, _) -> new Deleted(connection);
            case Progress progress ->
                    endpoint instanceof Live live ? after(progress, live) : endpoint;
        };
    }

    private static Endpoint after(Progress progress, Live live) {
        var connection = progress.connection();
        var setup = live.setup();
        return switch (progress) {
            case EndpointAwaitingAcceptance _ -> new AwaitingAcceptance(connection, setup);
            case EndpointProvisioningStarted(_, var at) -> new Provisioning(connection, setup, at);
            case EndpointBecameAvailable _ -> new Available(connection, setup);
            case EndpointRejected _ -> new Rejected(connection, setup);
            case EndpointFailed _ -> new Failed(connection, setup);
            case EndpointExpired _ -> new Expired(connection, setup);
            case EndpointModified modified ->
                    live instanceof AwaitingAcceptance
                            ? new AwaitingAcceptance(connection, modified.setup())
                            : new Available(connection, modified.setup());
        };
    }
}
