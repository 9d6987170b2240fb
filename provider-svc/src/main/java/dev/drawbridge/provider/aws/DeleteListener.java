package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.StopListening;
import dev.drawbridge.provider.read.targets.ListenerViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DeleteListener of Elastic Load Balancing. */
record DeleteListener(String listenerArn) {

    record Response() {}

    @Component
    record Handler(Commands commands, ListenerViews listeners)
            implements Operation.OfElb<DeleteListener, Response> {
        @Override
        public Response answer(DeleteListener request, Call call) {
            var owner = Asked.scope(call);
            var listener =
                    listeners
                            .find(owner, request.listenerArn())
                            .orElseThrow(ElbFaults::listenerNotFound);
            commands.<@Nullable Object>send(
                    new StopListening(listener.loadBalancerArn(), owner, listener.arn()),
                    call.metadata());
            return new Response();
        }
    }
}
