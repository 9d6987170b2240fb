package dev.drawbridge.provider.domain.balancer;

import dev.drawbridge.events.OwnerEvent.BalancerListener;
import dev.drawbridge.events.OwnerEvent.LoadBalancerPlace;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.VpcId;
import java.util.List;
import java.util.Map;

/** What has happened to a load balancer. */
public sealed interface LoadBalancerEvent {

    String arn();

    record LoadBalancerCreated(
            String arn,
            AccountId owner,
            RegionName region,
            String name,
            String scheme,
            String ipAddressType,
            VpcId vpcId,
            List<LoadBalancerPlace> places,
            Map<String, String> tags,
            List<String> securityGroups)
            implements LoadBalancerEvent {

        /** Older ones name no groups. */
        public LoadBalancerCreated {
            securityGroups = securityGroups == null ? List.of() : List.copyOf(securityGroups);
        }
    }

    /** All that can change of it, as it is from now on. */
    record LoadBalancerChanged(
            String arn,
            AccountId owner,
            List<LoadBalancerPlace> places,
            Map<String, String> attributes,
            Map<String, String> tags)
            implements LoadBalancerEvent {}

    /** A listener as it is from now on. */
    record ListenerPut(String arn, AccountId owner, BalancerListener listener)
            implements LoadBalancerEvent {}

    record ListenerRemoved(String arn, AccountId owner, String listenerArn)
            implements LoadBalancerEvent {}

    /** Its listeners go with it. */
    record LoadBalancerDeleted(String arn, AccountId owner) implements LoadBalancerEvent {}
}
