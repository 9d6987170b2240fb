package dev.drawbridge.scenario.engine;

import dev.drawbridge.consumer.domain.endpoint.Endpoint;
import dev.drawbridge.provider.domain.Connection;

/** Whether both sides tell the same, once nothing is on its way any more. */
public final class Agreement {

    private Agreement() {}

    public static boolean between(Endpoint mine, Connection theirs) {
        return shown(mine).equals(shown(theirs));
    }

    /** As AWS writes it; empty where there is none. */
    public static String shown(Endpoint endpoint) {
        return endpoint instanceof Endpoint.Existing existing ? existing.shown() : "";
    }

    public static String shown(Connection connection) {
        return connection instanceof Connection.Known known ? known.shown() : "";
    }
}
