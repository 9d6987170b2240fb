package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Modify;
import dev.drawbridge.provider.domain.terms.Changes;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Fault;
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
            request.refuseWhatCannotBe();
            commands.<@Nullable Object>send(
                    new Modify(
                            Asked.service(request.serviceId()),
                            Asked.scope(call),
                            request.acceptanceRequired(),
                            request.changes()),
                    call.metadata());
            return new Response(true);
        }
    }

    private void refuseWhatCannotBe() {
        Asked.refuse("AddGatewayLoadBalancerArn", addGatewayLoadBalancerArns);
        Asked.refuse("RemoveGatewayLoadBalancerArn", removeGatewayLoadBalancerArns);
        if (privateDnsName != null && Boolean.TRUE.equals(removePrivateDnsName)) {
            throw new Fault(
                    "InvalidParameterCombination",
                    "PrivateDnsName and RemovePrivateDnsName cannot be given together");
        }
    }

    private Changes changes() {
        return new Changes(
                addNetworkLoadBalancerArns,
                removeNetworkLoadBalancerArns,
                addSupportedIpAddressTypes,
                removeSupportedIpAddressTypes,
                addSupportedRegions,
                removeSupportedRegions,
                privateDnsName == null || privateDnsName.isEmpty()
                        ? null
                        : PrivateNames.fresh(privateDnsName),
                Boolean.TRUE.equals(removePrivateDnsName));
    }
}
