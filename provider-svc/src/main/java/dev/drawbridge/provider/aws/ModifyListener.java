package dev.drawbridge.provider.aws;

import static java.util.Objects.requireNonNullElse;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.events.OwnerEvent.BalancerListener;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.ChangeListener;
import dev.drawbridge.provider.read.targets.ListenerView;
import dev.drawbridge.provider.read.targets.ListenerViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_ModifyListener of Elastic Load Balancing. What is not given stays as it is. */
record ModifyListener(
        String listenerArn,
        @Nullable Integer port,
        @Nullable String protocol,
        List<ListenerItem.Action> defaultActions) {

    record Response(List<ListenerItem> listeners) {}

    @Component
    record Handler(Commands commands, ListenerViews listeners)
            implements Operation.OfElb<ModifyListener, Response> {
        @Override
        public Response answer(ModifyListener request, Call call) {
            var owner = Asked.scope(call);
            var now =
                    listeners
                            .find(owner, request.listenerArn())
                            .orElseThrow(ElbFaults::listenerNotFound);
            commands.<@Nullable Object>send(
                    new ChangeListener(now.loadBalancerArn(), owner, request.changed(now)),
                    call.metadata());
            return new Response(
                    listeners.find(owner, now.arn()).stream().map(ListenerItem::of).toList());
        }
    }

    private BalancerListener changed(ListenerView now) {
        return new BalancerListener(
                now.arn(),
                ListenerItem.protocol(requireNonNullElse(protocol, now.protocol())),
                ListenerItem.port(requireNonNullElse(port, now.port())),
                defaultActions.isEmpty()
                        ? now.targetGroupArn()
                        : ListenerItem.target(defaultActions),
                Map.of());
    }
}
