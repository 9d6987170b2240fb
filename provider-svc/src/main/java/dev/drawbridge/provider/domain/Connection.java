package dev.drawbridge.provider.domain;

import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionAccepted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionBecameAvailable;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionDeleted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionExpired;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionFailed;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRejected;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionReleased;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRequested;

/** A connection of one endpoint to one service, in one of the states AWS shows. */
public sealed interface Connection {

    Connection UNHEARD_OF = new UnheardOf();

    /** Nothing is known of this endpoint. */
    record UnheardOf() implements Connection {}

    /** A connection that somebody asked for: who, and with what. */
    sealed interface Known extends Connection {
        dev.drawbridge.events.Connection facts();

        /** The state as AWS writes it. */
        String shown();
    }

    record PendingAcceptance(dev.drawbridge.events.Connection facts) implements Known {
        @Override
        public String shown() {
            return "pendingAcceptance";
        }
    }

    record Pending(dev.drawbridge.events.Connection facts) implements Known {
        @Override
        public String shown() {
            return "pending";
        }
    }

    record Available(dev.drawbridge.events.Connection facts) implements Known {
        @Override
        public String shown() {
            return "available";
        }
    }

    record Rejected(dev.drawbridge.events.Connection facts) implements Known {
        @Override
        public String shown() {
            return "rejected";
        }
    }

    record Failed(dev.drawbridge.events.Connection facts) implements Known {
        @Override
        public String shown() {
            return "failed";
        }
    }

    record Expired(dev.drawbridge.events.Connection facts) implements Known {
        @Override
        public String shown() {
            return "expired";
        }
    }

    record Deleting(dev.drawbridge.events.Connection facts) implements Known {
        @Override
        public String shown() {
            return "deleting";
        }
    }

    record Deleted(dev.drawbridge.events.Connection facts) implements Known {
        @Override
        public String shown() {
            return "deleted";
        }
    }

    static Connection evolve(Connection state, ConnectionEvent event) {
        return switch (event) {
            case ConnectionRequested e -> new PendingAcceptance(e.connection());
            case ConnectionAccepted e -> new Pending(e.connection());
            case ConnectionRejected e -> new Rejected(e.connection());
            case ConnectionFailed e -> new Failed(e.connection());
            case ConnectionExpired e -> new Expired(e.connection());
            case ConnectionBecameAvailable e -> new Available(e.connection());
            case ConnectionReleased e -> new Deleting(e.connection());
            case ConnectionDeleted e -> new Deleted(e.connection());
            case ConnectionEvent.Deliberation _ -> state;
        };
    }
}
