package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.EndpointServiceCommand.Create;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.terms.Changes;
import dev.drawbridge.provider.read.ServiceViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.TagSpecification;
import dev.drawbridge.wire.Wire;
import dev.drawbridge.wire.text.Ids;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_CreateVpcEndpointServiceConfiguration */
record CreateVpcEndpointServiceConfiguration(
        @Nullable Boolean acceptanceRequired,
        @Wire("NetworkLoadBalancerArn") List<String> networkLoadBalancerArns,
        @Wire("GatewayLoadBalancerArn") List<String> gatewayLoadBalancerArns,
        @Nullable String privateDnsName,
        @Wire("SupportedIpAddressType") List<String> supportedIpAddressTypes,
        @Wire("SupportedRegion") List<String> supportedRegions,
        @Nullable String clientToken,
        @Wire("TagSpecification") List<TagSpecification> tagSpecifications) {

    /**
     * @param serviceConfiguration null in a dry run
     */
    record Response(
            @Nullable ServiceConfiguration serviceConfiguration, @Nullable String clientToken) {}

    @Component
    record Handler(Commands commands, ServiceViews services, Zones zones)
            implements Ec2Operation<CreateVpcEndpointServiceConfiguration, Response> {

        @Override
        public Response answer(CreateVpcEndpointServiceConfiguration request, Call call) {
            var scope = Asked.scope(call);
            request.refuseWhatCannotBe();
            @Nullable ServiceId made =
                    commands.<@Nullable ServiceId>send(request.command(scope), call.metadata());
            var view = made == null ? null : services.find(scope, made.value()).orElse(null);
            return new Response(
                    view == null ? null : ServiceConfiguration.of(view, scope, zones),
                    request.clientToken());
        }
    }

    private void refuseWhatCannotBe() {
        if (networkLoadBalancerArns.isEmpty() == gatewayLoadBalancerArns.isEmpty()) {
            throw Faults.notOneKindOfLoadBalancer();
        }
        Asked.refuse("GatewayLoadBalancerArn", gatewayLoadBalancerArns);
        Asked.onlyTagsOf("vpc-endpoint-service", tagSpecifications);
    }

    private Create command(Scope scope) {
        return new Create(
                new ServiceId(Ids.random("vpce-svc")),
                scope,
                !Boolean.FALSE.equals(acceptanceRequired),
                offered(),
                TagSpecification.tagsFor("vpc-endpoint-service", tagSpecifications),
                clientToken,
                fingerprint());
    }

    /** What is said of types replaces the usual one; the home Region is always there. */
    private Changes offered() {
        return new Changes(
                networkLoadBalancerArns,
                List.of(),
                supportedIpAddressTypes,
                supportedIpAddressTypes.isEmpty() ? List.of() : List.of(ServiceConfiguration.IPV4),
                supportedRegions,
                List.of(),
                privateDnsName == null ? null : PrivateNames.fresh(privateDnsName),
                false);
    }

    private String fingerprint() {
        return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8)).toString();
    }
}
