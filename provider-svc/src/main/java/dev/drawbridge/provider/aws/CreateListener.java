package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.events.OwnerEvent.BalancerListener;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.Listen;
import dev.drawbridge.provider.read.targets.ListenerViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import dev.drawbridge.wire.Tag;
import dev.drawbridge.wire.text.Ids;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_CreateListener of Elastic Load Balancing. */
record CreateListener(
        String loadBalancerArn,
        @Nullable String protocol,
        @Nullable Integer port,
        List<ListenerItem.Action> defaultActions,
        List<Tag> tags) {

    record Response(List<ListenerItem> listeners) {}

    @Component
    record Handler(Commands commands, ListenerViews listeners)
            implements Operation.OfElb<CreateListener, Response> {
        @Override
        public Response answer(CreateListener request, Call call) {
            var owner = Asked.scope(call);
            var balancer = request.loadBalancerArn();
            var listen = new Listen(balancer, owner, request.listener());
            var arn = commands.<String>send(listen, call.metadata());
            return new Response(listeners.find(owner, arn).stream().map(ListenerItem::of).toList());
        }
    }

    private BalancerListener listener() {
        var given = new TreeMap<String, String>();
        tags.forEach(tag -> given.put(tag.key(), tag.value()));
        return new BalancerListener(
                loadBalancerArn.replace(":loadbalancer/", ":listener/")
                        + "/"
                        + Ids.random("x").substring(2, 18),
                ListenerItem.protocol(protocol),
                ListenerItem.port(port),
                ListenerItem.target(defaultActions),
                given);
    }
}
