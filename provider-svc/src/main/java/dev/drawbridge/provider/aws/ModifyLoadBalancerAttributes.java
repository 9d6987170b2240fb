package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.ChangeAttributes;
import dev.drawbridge.provider.read.balancer.LoadBalancerViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_ModifyLoadBalancerAttributes of Elastic Load Balancing. */
record ModifyLoadBalancerAttributes(
        String loadBalancerArn, List<LoadBalancerAttribute> attributes) {

    record Response(List<LoadBalancerAttribute> attributes) {}

    @Component
    record Handler(Commands commands, LoadBalancerViews balancers)
            implements Operation.OfElb<ModifyLoadBalancerAttributes, Response> {
        @Override
        public Response answer(ModifyLoadBalancerAttributes request, Call call) {
            var owner = Asked.scope(call);
            var changes = new TreeMap<String, String>();
            for (var attribute : request.attributes()) {
                if (!LoadBalancerAttribute.known(attribute.key())) {
                    throw ElbFaults.validation(
                            "Load balancer attribute key '%s' is not recognized"
                                    .formatted(attribute.key()));
                }
                changes.put(attribute.key(), attribute.value());
            }
            commands.<@Nullable Object>send(
                    new ChangeAttributes(request.loadBalancerArn(), owner, changes),
                    call.metadata());
            return balancers
                    .find(owner, request.loadBalancerArn())
                    .map(view -> new Response(LoadBalancerAttribute.of(view)))
                    .orElseThrow(ElbFaults::notFound);
        }
    }
}
