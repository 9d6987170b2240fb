package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.Move;
import dev.drawbridge.provider.read.balancer.LoadBalancerViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_SetSubnets of Elastic Load Balancing. */
record SetSubnets(
        String loadBalancerArn,
        List<String> subnets,
        List<BalancerSubnets.SubnetMapping> subnetMappings) {

    record Response(List<LoadBalancerItem.Zone> availabilityZones, String ipAddressType) {}

    @Component
    record Handler(
            Commands commands, BalancerSubnets subnets, LoadBalancerViews balancers, Zones zones)
            implements Operation.OfElb<SetSubnets, Response> {
        @Override
        public Response answer(SetSubnets request, Call call) {
            var owner = Asked.scope(call);
            var standing = subnets.asked(request.subnets(), request.subnetMappings(), owner);
            commands.<@Nullable Object>send(
                    new Move(request.loadBalancerArn(), owner, standing.places()), call.metadata());
            return balancers
                    .find(owner, request.loadBalancerArn())
                    .map(view ->
                            new Response(
                                    LoadBalancerItem.places(view, owner, zones),
                                    view.ipAddressType()))
                    .orElseThrow(ElbFaults::notFound);
        }
    }
}
