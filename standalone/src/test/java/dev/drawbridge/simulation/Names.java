package dev.drawbridge.simulation;

import dev.drawbridge.consumer.domain.endpoint.Changes;
import dev.drawbridge.consumer.domain.endpoint.Changes.NamingWish;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.ModifyEndpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.Place;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.RequestEndpoint;
import dev.drawbridge.consumer.domain.endpoint.Offer;
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
import dev.drawbridge.provider.domain.arn.Permission;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is in the simulation, and what they say. */
final class Names {

    static final RegionName REGION = new RegionName("us-east-1");
    static final AccountId CONSUMER = new AccountId("222222222222");
    static final AccountId OTHER = new AccountId("333333333333");
    static final AccountId PROVIDER = new AccountId("111111111111");
    static final Scope OWNER = new Scope(PROVIDER, REGION);
    static final ServiceId SERVICE = new ServiceId("vpce-svc-00000000000000001");

    private static final Place HERE = new Place(new VpcId("vpc-00000000000000001"), true);
    private static final String PRINCIPAL = "arn:aws:iam::222222222222:root";

    private Names() {}

    /** The third endpoint is another consumer's. */
    static AccountId account(String endpoint) {
        return endpoint.endsWith("3") ? OTHER : CONSUMER;
    }

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
                        account(endpoint),
                        SERVICE,
                        ServiceName.of(REGION, SERVICE),
                        PROVIDER,
                        REGION);
        return new RequestEndpoint(
                id(endpoint),
                connection,
                Offer.of(acceptanceRequired, Set.of()),
                PRINCIPAL,
                HERE,
                List.of(),
                List.of(),
                List.of(),
                "abcd1234",
                NamingWish.NONE,
                "{}",
                null,
                Map.of());
    }

    /** A policy like no other, so that there is something to change. */
    static ModifyEndpoint modify(String endpoint, int number) {
        var policy = "{\"Id\":\"%d\"}".formatted(number);
        var changes =
                new Changes(List.of(), List.of(), List.of(), List.of(), policy, NamingWish.NONE);
        return new ModifyEndpoint(
                id(endpoint),
                account(endpoint),
                REGION,
                PRINCIPAL,
                Offer.of(true, Set.of()),
                HERE,
                changes,
                List.of());
    }

    static EndpointServiceEvent permissions(boolean permitted) {
        var everybody = List.of(new Permission("vpce-svc-perm-1", "*"));
        var nobody = List.<Permission>of();
        return new ServicePermissionsChanged(
                SERVICE,
                PROVIDER,
                permitted ? everybody : nobody,
                permitted ? nobody : everybody,
                permitted ? List.of("*") : List.of());
    }

    static EndpointServiceEvent acceptance(boolean required) {
        return new ServiceAcceptanceChanged(SERVICE, PROVIDER, required);
    }
}
