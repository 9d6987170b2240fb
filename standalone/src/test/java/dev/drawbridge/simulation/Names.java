package dev.drawbridge.simulation;

import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.Offer;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.RequestEndpoint;
import dev.drawbridge.events.Connection;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.provider.domain.EndpointServiceEvent;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceAcceptanceChanged;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServicePermissionsChanged;
import dev.drawbridge.provider.domain.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is in the simulation, and what they say. */
final class Names {

    static final RegionName REGION = new RegionName("us-east-1");
    static final AccountId CONSUMER = new AccountId("222222222222");
    static final AccountId PROVIDER = new AccountId("111111111111");
    static final Scope OWNER = new Scope(PROVIDER, REGION);
    static final ServiceId SERVICE = new ServiceId("vpce-svc-00000000000000001");

    private Names() {}

    static String endpoint(int number) {
        return "vpce-0000000000000000" + number;
    }

    static EndpointId id(String endpoint) {
        return new EndpointId(endpoint);
    }

    static RequestEndpoint request(String endpoint, boolean acceptanceRequired) {
        var connection =
                new Connection(
                        id(endpoint),
                        CONSUMER,
                        SERVICE,
                        ServiceName.of(REGION, SERVICE),
                        PROVIDER,
                        REGION);
        return new RequestEndpoint(
                id(endpoint),
                connection,
                new Offer(acceptanceRequired, Set.of()),
                "arn:aws:iam::222222222222:root",
                new VpcId("vpc-00000000000000001"),
                List.of(),
                List.of(),
                List.of(),
                "abcd1234",
                false,
                "{}",
                null,
                Map.of());
    }

    static EndpointServiceEvent permissions(boolean permitted) {
        return new ServicePermissionsChanged(
                SERVICE, PROVIDER, List.of(), List.of(), permitted ? List.of("*") : List.of());
    }

    static EndpointServiceEvent acceptance(boolean required) {
        return new ServiceAcceptanceChanged(SERVICE, PROVIDER, required);
    }
}
