package dev.drawbridge.provider.automation;

import dev.drawbridge.events.OwnerEvent;
import dev.drawbridge.events.OwnerEvent.LoadBalancerFact;
import dev.drawbridge.events.OwnerEvent.TargetGroupFact;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.ListenerPut;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.ListenerRemoved;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.LoadBalancerChanged;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.LoadBalancerCreated;
import dev.drawbridge.provider.domain.balancer.LoadBalancerEvent.LoadBalancerDeleted;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent.TargetGroupChanged;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent.TargetGroupCreated;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent.TargetGroupDeleted;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent.TargetGroupTagged;
import dev.drawbridge.provider.domain.targets.TargetGroupEvent.TargetsChanged;
import java.util.Map;
import java.util.TreeMap;

/** The facts of load balancers and target groups. */
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
            case ListenerPut e -> new OwnerEvent.ListenerPut(e.arn(), e.owner(), e.listener());
            case ListenerRemoved e ->
                    new OwnerEvent.ListenerRemoved(e.arn(), e.owner(), e.listenerArn());
            case LoadBalancerDeleted e -> new OwnerEvent.LoadBalancerDeleted(e.arn(), e.owner());
        };
    }

    static TargetGroupFact fact(TargetGroupEvent event) {
        return switch (event) {
            case TargetGroupCreated e ->
                    new OwnerEvent.TargetGroupCreated(
                            e.arn(),
                            e.owner(),
                            e.region(),
                            e.name(),
                            e.protocol(),
                            e.port(),
                            e.vpcId(),
                            e.tags());
            case TargetGroupChanged e ->
                    new OwnerEvent.TargetGroupChanged(e.arn(), e.owner(), attributes(e));
            case TargetsChanged e -> new OwnerEvent.TargetsChanged(e.arn(), e.owner(), e.targets());
            case TargetGroupTagged e ->
                    new OwnerEvent.TargetGroupTagged(e.arn(), e.owner(), e.tags());
            case TargetGroupDeleted e -> new OwnerEvent.TargetGroupDeleted(e.arn(), e.owner());
        };
    }

    private static Map<String, String> attributes(TargetGroupChanged event) {
        var check = event.healthCheck();
        var all = new TreeMap<>(event.attributes());
        all.put("HealthCheckPort", check.port());
        all.put("HealthCheckIntervalSeconds", "" + check.intervalSeconds());
        all.put("HealthCheckTimeoutSeconds", "" + check.timeoutSeconds());
        all.put("HealthyThresholdCount", "" + check.healthyCount());
        all.put("UnhealthyThresholdCount", "" + check.unhealthyCount());
        return all;
    }
}
