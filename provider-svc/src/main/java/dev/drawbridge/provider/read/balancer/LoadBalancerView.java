package dev.drawbridge.provider.read.balancer;

import dev.drawbridge.events.OwnerEvent.LoadBalancerPlace;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A load balancer as it can be shown. */
public record LoadBalancerView(
        String arn,
        String region,
        String name,
        String scheme,
        String ipAddressType,
        String vpcId,
        List<LoadBalancerPlace> places,
        Map<String, String> attributes,
        Map<String, String> tags,
        List<String> securityGroups,
        Instant createdAt) {}
