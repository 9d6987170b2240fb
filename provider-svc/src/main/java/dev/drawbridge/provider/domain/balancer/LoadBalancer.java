package dev.drawbridge.provider.domain.balancer;

import dev.drawbridge.events.OwnerEvent.BalancerListener;
import dev.drawbridge.events.OwnerEvent.LoadBalancerPlace;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.ListenerPut;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.ListenerRemoved;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.LoadBalancerChanged;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.LoadBalancerCreated;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.LoadBalancerDeleted;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Network Load Balancer of a provider. */
public sealed interface LoadBalancer {

    LoadBalancer ABSENT = new Absent();

    record Absent() implements LoadBalancer {}

    record Standing(
            Scope owner,
            List<LoadBalancerPlace> places,
            Map<String, String> attributes,
            Map<String, String> tags,
            Map<String, BalancerListener> listeners)
            implements LoadBalancer {

        /** Snapshots of old know of no listeners. */
        public Standing {
            listeners = listeners == null ? Map.of() : Map.copyOf(listeners);
        }

        Standing with(Map<String, BalancerListener> others) {
            return new Standing(owner, places, attributes, tags, others);
        }

        boolean protectedFromDeletion() {
            return "true".equals(attributes.get("deletion_protection.enabled"));
        }
    }

    record TakenDown() implements LoadBalancer {}

    static LoadBalancer evolve(LoadBalancer state, LoadBalancerEvent event) {
        return switch (event) {
            case LoadBalancerCreated e ->
                    new Standing(
                            new Scope(e.owner(), e.region()),
                            e.places(),
                            Map.of(),
                            e.tags(),
                            Map.of());
            case LoadBalancerChanged e ->
                    state instanceof Standing standing
                            ? new Standing(
                                    standing.owner(),
                                    e.places(),
                                    e.attributes(),
                                    e.tags(),
                                    standing.listeners())
                            : state;
            case ListenerPut e ->
                    state instanceof Standing standing
                            ? standing.with(with(standing.listeners(), e.listener()))
                            : state;
            case ListenerRemoved e ->
                    state instanceof Standing standing
                            ? standing.with(without(standing.listeners(), e.listenerArn()))
                            : state;
            case LoadBalancerDeleted _ -> new TakenDown();
        };
    }

    private static Map<String, BalancerListener> with(
            Map<String, BalancerListener> listeners, BalancerListener one) {
        var all = new HashMap<>(listeners);
        all.put(one.listenerArn(), one);
        return all;
    }

    private static Map<String, BalancerListener> without(
            Map<String, BalancerListener> listeners, String arn) {
        var all = new HashMap<>(listeners);
        all.remove(arn);
        return all;
    }
}
