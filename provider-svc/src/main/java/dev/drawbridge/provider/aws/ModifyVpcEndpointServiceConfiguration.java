package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Modify;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_ModifyVpcEndpointServiceConfiguration */
record ModifyVpcEndpointServiceConfiguration(
        String serviceId,
        @Nullable Boolean acceptanceRequired,
        @Nullable String privateDnsName,
        @Nullable Boolean removePrivateDnsName,
        @Wire("AddNetworkLoadBalancerArn") List<String> addNetworkLoadBalancerArns,
        @Wire("RemoveNetworkLoadBalancerArn") List<String> removeNetworkLoadBalancerArns,
        @Wire("AddGatewayLoadBalancerArn") List<String> addGatewayLoadBalancerArns,
        @Wire("RemoveGatewayLoadBalancerArn") List<String> removeGatewayLoadBalancerArns,
        @Wire("AddSupportedIpAddressType") List<String> addSupportedIpAddressTypes,
        @Wire("RemoveSupportedIpAddressType") List<String> removeSupportedIpAddressTypes,
        @Wire("AddSupportedRegion") List<String> addSupportedRegions,
        @Wire("RemoveSupportedRegion") List<String> removeSupportedRegions) {

    record Response(@Wire("return") boolean done) {}

    @Component
    record Handler(Commands commands)
            implements Ec2Operation<ModifyVpcEndpointServiceConfiguration, Response> {

        @Override
        public Response answer(ModifyVpcEndpointServiceConfiguration request, Call call) {
            request.refuseWhatIsNotSupported();
            commands.<@Nullable Object>send(
                    new Modify(
                            Asked.service(request.serviceId()),
                            Asked.scope(call),
                            request.acceptanceRequired()),
                    call.metadata());
            return new Response(true);
        }
    }

    private void refuseWhatIsNotSupported() {
        Asked.refuse("PrivateDnsName", privateDnsName);
        Asked.refuse("RemovePrivateDnsName", removePrivateDnsName);
        Asked.refuse("AddNetworkLoadBalancerArn", addNetworkLoadBalancerArns);
        Asked.refuse("RemoveNetworkLoadBalancerArn", removeNetworkLoadBalancerArns);
        Asked.refuse("AddGatewayLoadBalancerArn", addGatewayLoadBalancerArns);
        Asked.refuse("RemoveGatewayLoadBalancerArn", removeGatewayLoadBalancerArns);
        Asked.refuse("AddSupportedIpAddressType", addSupportedIpAddressTypes);
        Asked.refuse("RemoveSupportedIpAddressType", removeSupportedIpAddressTypes);
        Asked.refuse("AddSupportedRegion", addSupportedRegions);
        Asked.refuse("RemoveSupportedRegion", removeSupportedRegions);
    }
}
