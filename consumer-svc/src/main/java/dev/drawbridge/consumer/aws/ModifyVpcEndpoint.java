package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.aws.CreateVpcEndpoint.DnsOptions;
import dev.drawbridge.consumer.aws.CreateVpcEndpoint.SubnetConfiguration;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_ModifyVpcEndpoint */
record ModifyVpcEndpoint(
        String vpcEndpointId,
        @Wire("AddSubnetId") List<String> addSubnetIds,
        @Wire("RemoveSubnetId") List<String> removeSubnetIds,
        @Wire("AddSecurityGroupId") List<String> addSecurityGroupIds,
        @Wire("RemoveSecurityGroupId") List<String> removeSecurityGroupIds,
        @Wire("AddRouteTableId") List<String> addRouteTableIds,
        @Wire("RemoveRouteTableId") List<String> removeRouteTableIds,
        @Wire("SubnetConfiguration") List<SubnetConfiguration> subnetConfigurations,
        @Nullable String policyDocument,
        @Nullable Boolean resetPolicy,
        @Nullable Boolean privateDnsEnabled,
        @Nullable String ipAddressType,
        @Nullable DnsOptions dnsOptions) {

    record Response(@Wire("return") boolean done) {}

    @Component("modifyVpcEndpoint")
    record Handler(EndpointModifications modifications, Commands commands)
            implements Ec2Operation<ModifyVpcEndpoint, Response> {
        @Override
        public Response answer(ModifyVpcEndpoint request, Call call) {
            commands.<Object>send(modifications.command(request, call), call.metadata());
            return new Response(true);
        }
    }
}
