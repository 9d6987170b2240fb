package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.events.OwnerEvent.BalancerListener;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.Listen;
import dev.drawbridge.provider.read.targets.ListenerViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
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
            request.refuseWhatCannotBe();
            var owner = Asked.scope(call);
            var balancer = request.loadBalancerArn();
            var listen = new Listen(balancer, owner, request.listener());
            var arn = commands.<String>send(listen, call.metadata());
            return new Response(listeners.find(owner, arn).stream().map(ListenerItem::of).toList());
        }
    }

    private void refuseWhatCannotBe() {
        if (!TargetGroupItem.TCP.equals(protocol)) {
            throw ElbFaults.validation(
                    "Only listeners of protocol 'TCP' are simulated, not '%s'".formatted(protocol));
        }
        if (port == null || port < 1 || port > TargetGroupItem.LAST_PORT) {
            throw ElbFaults.validation("A port from 1 to 65535 must be specified");
        }
    }

    private BalancerListener listener() {
        var given = new TreeMap<String, String>();
        tags.forEach(tag -> given.put(tag.key(), tag.value()));
        return new BalancerListener(
                loadBalancerArn.replace(":loadbalancer/", ":listener/")
                        + "/"
                        + Ids.random("x").substring(2, 18),
                TargetGroupItem.TCP,
                port == null ? 0 : port,
                target(),
                given);
    }

    private String target() {
        var action = defaultActions.size() == 1 ? defaultActions.getFirst() : null;
        var targets = action == null ? List.<String>of() : action.targets();
        if (targets.size() != 1) {
            throw new Fault(
                    "InvalidLoadBalancerAction",
                    "A listener of a Network Load Balancer has one default action, which forwards to one target group");
        }
        return targets.getFirst();
    }
}
