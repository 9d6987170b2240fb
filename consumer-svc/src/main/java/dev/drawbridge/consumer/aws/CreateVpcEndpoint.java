package dev.drawbridge.consumer.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.axon.Refused;
import dev.drawbridge.consumer.domain.Refusal.AlreadyRequested;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent.EndpointRequested;
import dev.drawbridge.consumer.read.EndpointView;
import dev.drawbridge.consumer.read.Endpoints;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.TagSpecification;
import dev.drawbridge.wire.Wire;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_CreateVpcEndpoint */
record CreateVpcEndpoint(
        String vpcId,
        @Nullable String vpcEndpointType,
        String serviceName,
        @Nullable String serviceRegion,
        @Wire("SubnetId") List<String> subnetIds,
        @Wire("SecurityGroupId") List<String> securityGroupIds,
        @Wire("SubnetConfiguration") List<SubnetConfiguration> subnetConfigurations,
        @Nullable String ipAddressType,
        @Nullable DnsOptions dnsOptions,
        @Nullable Boolean privateDnsEnabled,
        @Nullable String policyDocument,
        @Wire("RouteTableId") List<String> routeTableIds,
        @Nullable String clientToken,
        @Wire("TagSpecification") List<TagSpecification> tagSpecifications) {

    record Response(@Nullable VpcEndpointItem vpcEndpoint, @Nullable String clientToken) {}

    /** AWS: SubnetConfiguration */
    record SubnetConfiguration(String subnetId, @Nullable String ipv4, @Nullable String ipv6) {}

    /** AWS: DnsOptionsSpecification */
    record DnsOptions(
            @Nullable String dnsRecordIpType,
            @Nullable Boolean privateDnsOnlyForInboundResolverEndpoint) {}

    @Component("createVpcEndpoint")
    record Handler(EndpointRequests requests, Commands commands, Endpoints endpoints)
            implements Ec2Operation<CreateVpcEndpoint, Response> {
        @Override
        public Response answer(CreateVpcEndpoint request, Call call) {
            EndpointTerms.check(request);
            var command = requests.command(request, call);
            try {
                @Nullable EndpointRequested requested = commands.send(command, call.metadata());
                return new Response(
                        requested == null ? null : VpcEndpointItem.of(EndpointView.of(requested)),
                        request.clientToken());
            } catch (Refused refused) {
                if (refused.refusal() instanceof AlreadyRequested(var first)) {
                    return new Response(made(first, call), request.clientToken());
                }
                throw refused;
            }
        }

        private VpcEndpointItem made(String endpointId, Call call) {
            var scope = Scope.of(call);
            return endpoints.find(scope.account(), scope.region(), List.of(endpointId)).stream()
                    .map(VpcEndpointItem::of)
                    .findFirst()
                    .orElseThrow(() -> NotFound.endpoint(endpointId));
        }
    }
}
