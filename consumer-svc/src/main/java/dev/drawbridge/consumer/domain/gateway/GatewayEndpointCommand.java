package dev.drawbridge.consumer.domain.gateway;

import dev.drawbridge.consumer.domain.Tokens;
import dev.drawbridge.consumer.domain.Tokens.Token;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceName;
import dev.drawbridge.events.id.VpcId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

public sealed interface GatewayEndpointCommand {

    EndpointId endpointId();

    record CreateGatewayEndpoint(
            EndpointId endpointId,
            AccountId owner,
            RegionName region,
            String createdBy,
            VpcId vpcId,
            ServiceName serviceName,
            String prefixListId,
            List<String> routeTableIds,
            String policyDocument,
            @Nullable Token token,
            Map<String, String> tags)
            implements GatewayEndpointCommand {

        /** Tokens know no types of endpoints. */
        public Tokens.Use use() {
            return new Tokens.Use(token, "CreateVpcEndpoint", owner, region, endpointId.value());
        }
    }

    /**
     * @param policyDocument null for what stays
     */
    record ModifyGatewayEndpoint(
            EndpointId endpointId,
            AccountId caller,
            RegionName region,
            List<String> added,
            List<String> removed,
            @Nullable String policyDocument)
            implements GatewayEndpointCommand {}

    record DeleteGatewayEndpoint(EndpointId endpointId, AccountId caller, RegionName region)
            implements GatewayEndpointCommand {}

    /** The table is gone. */
    record LetRouteTableGo(EndpointId endpointId, String routeTableId)
            implements GatewayEndpointCommand {}
}
