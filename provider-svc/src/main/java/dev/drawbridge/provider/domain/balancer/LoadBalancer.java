package dev.drawbridge.provider.domain.balancer;

import dev.drawbridge.events.OwnerEvent.LoadBalancerPlace;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.LoadBalancerChanged;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.LoadBalancerCreated;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.LoadBalancerDeleted;
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
            Map<String, String> tags)
            implements LoadBalancer {

        boolean protectedFromDeletion() {
            return "true".equals(attributes.get("deletion_protection.enabled"));
        }
    }

    record TakenDown() implements LoadBalancer {}

    static LoadBalancer evolve(LoadBalancer state, LoadBalancerEvent event) {
        return switch (event) {
            case LoadBalancerCreated e ->
                    new Standing(new Scope(e.owner(), e.region()), e.places(), Map.of(), e.tags());
            case LoadBalancerChanged e ->
                    state instanceof Standing standing
                            ? new Standing(standing.owner(), e.places(), e.attributes(), e.tags())
                            : state;
            case LoadBalancerDeleted _ -> new TakenDown();
        };
    }
}
