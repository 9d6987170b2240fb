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
import java.util.Optional;
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
    record Handler(
            EndpointRequests requests,
            GatewayRequests gateways,
            Commands commands,
            Endpoints endpoints)
            implements Ec2Operation<CreateVpcEndpoint, Response> {
        @Override
        public Response answer(CreateVpcEndpoint request, Call call) {
            EndpointTerms.check(request);
            try {
                return new Response(
                        EndpointTerms.isInterface(request)
                                ? withInterfaces(request, call)
                                : withRoutes(request, call),
                        request.clientToken());
            } catch (Refused refused) {
                if (refused.refusal() instanceof AlreadyRequested(var first)) {
                    return new Response(made(first, call), request.clientToken());
                }
                throw refused;
            }
        }

        private @Nullable VpcEndpointItem withInterfaces(CreateVpcEndpoint request, Call call) {
            @Nullable EndpointRequested requested =
                    commands.send(requests.command(request, call), call.metadata());
            return requested == null ? null : VpcEndpointItem.of(EndpointView.of(requested));
        }

        private @Nullable VpcEndpointItem withRoutes(CreateVpcEndpoint request, Call call) {
            var command = gateways.command(request, call);
            commands.<Object>send(command, call.metadata());
            return found(command.endpointId().value(), call).orElse(null);
        }

        private VpcEndpointItem made(String endpointId, Call call) {
            return found(endpointId, call).orElseThrow(() -> NotFound.endpoint(endpointId));
        }

        private Optional<VpcEndpointItem> found(String endpointId, Call call) {
            var scope = Scope.of(call);
            return endpoints.find(scope.account(), scope.region(), List.of(endpointId)).stream()
                    .map(VpcEndpointItem::of)
                    .findFirst();
        }
    }
}
