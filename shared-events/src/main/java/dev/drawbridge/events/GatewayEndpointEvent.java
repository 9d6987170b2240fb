package dev.drawbridge.events;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.events.id.VpcId;
import java.util.List;
import java.util.Map;

/**
 * A fact about a Gateway endpoint: no interfaces and no provider to ask, but a route in some of its
 * VPC's route tables, from the service's list of addresses ({@code pl-…}) to the endpoint.
 */
public sealed interface GatewayEndpointEvent extends LandscapeEvent {
    EndpointId endpointId();

    @Override
    default String stream() {
        return endpointId().value();
    }

    record GatewayEndpointCreated(
            EndpointId endpointId,
            AccountId owner,
            RegionName region,
            String createdBy,
            VpcId vpcId,
            ServiceName serviceName,
            String prefixListId,
            List<String> routeTableIds,
            String policyDocument,
            Map<String, String> tags)
            implements GatewayEndpointEvent {}

    /** From now on it is in these tables and has this policy. */
    record GatewayEndpointModified(
            EndpointId endpointId,
            AccountId owner,
            String prefixListId,
            List<String> routeTableIds,
            String policyDocument)
            implements GatewayEndpointEvent {}

    record GatewayEndpointDeleted(EndpointId endpointId, AccountId owner)
            implements GatewayEndpointEvent {}
}
