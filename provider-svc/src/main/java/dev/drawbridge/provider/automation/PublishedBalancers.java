package dev.drawbridge.provider.automation;

import dev.drawbridge.events.OwnerEvent;
import dev.drawbridge.events.OwnerEvent.LoadBalancerFact;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.LoadBalancerChanged;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.LoadBalancerCreated;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.LoadBalancerDeleted;

/** A load balancer's facts. */
final class PublishedBalancers {

    private PublishedBalancers() {}

    static LoadBalancerFact fact(LoadBalancerEvent event) {
        return switch (event) {
            case LoadBalancerCreated e ->
                    new OwnerEvent.LoadBalancerCreated(
                            e.arn(),
                            e.owner(),
                            e.region(),
                            e.name(),
                            e.scheme(),
                            e.vpcId(),
                            e.places(),
                            e.tags());
            case LoadBalancerChanged e ->
                    new OwnerEvent.LoadBalancerChanged(
                            e.arn(), e.owner(), e.places(), e.attributes(), e.tags());
            case LoadBalancerDeleted e -> new OwnerEvent.LoadBalancerDeleted(e.arn(), e.owner());
        };
    }
}
