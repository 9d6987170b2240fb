package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.ChangeListener;
import dev.drawbridge.provider.read.targets.ListenerView;
import dev.drawbridge.provider.read.targets.ListenerViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import java.util.List;
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
            commands.<@Nullable Object>send(request.change(now, owner), call.metadata());
            return new Response(
                    listeners.find(owner, now.arn()).stream().map(ListenerItem::of).toList());
        }
    }

    private ChangeListener change(ListenerView now, Scope owner) {
        if (protocol != null) {
            var _ = ListenerItem.protocol(protocol);
        }
        return new ChangeListener(
                now.loadBalancerArn(),
                owner,
                now.arn(),
                port == null ? null : ListenerItem.port(port),
                defaultActions.isEmpty() ? null : ListenerItem.target(defaultActions));
    }
}
