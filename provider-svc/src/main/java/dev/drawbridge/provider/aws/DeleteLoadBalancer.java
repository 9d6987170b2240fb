package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.TakeDown;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DeleteLoadBalancer of Elastic Load Balancing. */
record DeleteLoadBalancer(String loadBalancerArn) {

    record Response() {}

    @Component
    record Handler(Commands commands) implements Operation.OfElb<DeleteLoadBalancer, Response> {
        @Override
        public Response answer(DeleteLoadBalancer request, Call call) {
            commands.<@Nullable Object>send(
                    new TakeDown(request.loadBalancerArn(), Asked.scope(call)), call.metadata());
            return new Response();
        }
    }
}
