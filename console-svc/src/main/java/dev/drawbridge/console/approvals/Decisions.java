package dev.drawbridge.console.approvals;

import dev.drawbridge.console.door.Outcome;
import dev.drawbridge.console.door.PublicApi;
import dev.drawbridge.console.visit.Visitor;
import java.util.Map;

/** Accepting and rejecting are calls of the public API: the provider's service decides. */
public final class Decisions {

    private final PublicApi api;

    public Decisions(PublicApi api) {
        this.api = api;
    }

    /** Said twice is the same as said once. */
    Outcome accept(Visitor visitor, ConnectionView connection) throws PublicApi.Unreachable {
        return call(visitor, "AcceptVpcEndpointConnections", connection);
    }

    Outcome reject(Visitor visitor, ConnectionView connection) throws PublicApi.Unreachable {
        return call(visitor, "RejectVpcEndpointConnections", connection);
    }

    private Outcome call(Visitor visitor, String action, ConnectionView connection)
            throws PublicApi.Unreachable {
        return api.call(
                visitor,
                connection.region(),
                action,
                Map.of(
                        "ServiceId",
                        connection.serviceId(),
                        "VpcEndpointId.1",
                        connection.endpointId()));
    }
}
