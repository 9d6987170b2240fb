package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.aws.CreateVpcEndpoint.DnsOptions;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.Place;
import dev.drawbridge.consumer.read.Endpoints;
import dev.drawbridge.consumer.read.VpcView;
import dev.drawbridge.events.id.VpcId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The VPC of an Interface endpoint, as its names see it. */
@Component
final class Places {

    private final Endpoints endpoints;

    Places(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    /** Whether there is a Gateway endpoint too is looked up only where that is asked about. */
    Place of(VpcView vpc, String serviceName, @Nullable DnsOptions options) {
        boolean asked =
                options != null
                        && Boolean.TRUE.equals(options.privateDnsOnlyForInboundResolverEndpoint());
        return new Place(
                new VpcId(vpc.vpcId()), vpc.namesResolve(), asked && hasGateway(vpc, serviceName));
    }

    private boolean hasGateway(VpcView vpc, String serviceName) {
        return endpoints.inVpcs(vpc.owner(), vpc.region(), List.of(vpc.vpcId())).stream()
                .anyMatch(endpoint ->
                        endpoint.isGateway()
                                && endpoint.state().equals("available")
                                && endpoint.facts().serviceName().equals(serviceName));
    }
}
