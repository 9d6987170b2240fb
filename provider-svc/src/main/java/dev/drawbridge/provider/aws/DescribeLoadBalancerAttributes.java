package dev.drawbridge.provider.aws;

import dev.drawbridge.provider.read.balancer.LoadBalancerViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import java.util.List;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeLoadBalancerAttributes of Elastic Load Balancing. */
record DescribeLoadBalancerAttributes(String loadBalancerArn) {

    record Response(List<LoadBalancerAttribute> attributes) {}

    @Component
    record Handler(LoadBalancerViews balancers)
            implements Operation.OfElb<DescribeLoadBalancerAttributes, Response> {
        @Override
        public Response answer(DescribeLoadBalancerAttributes request, Call call) {
            return balancers
                    .find(Asked.scope(call), request.loadBalancerArn())
                    .map(view -> new Response(LoadBalancerAttribute.of(view)))
                    .orElseThrow(ElbFaults::notFound);
        }
    }
}
