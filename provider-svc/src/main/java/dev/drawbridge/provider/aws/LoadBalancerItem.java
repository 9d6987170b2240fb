package dev.drawbridge.provider.aws;

import dev.drawbridge.events.OwnerEvent.LoadBalancerPlace;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.read.balancer.LoadBalancerView;
import dev.drawbridge.wire.Wire;
import java.time.Instant;
import java.util.List;

/** AWS: API_LoadBalancer */
record LoadBalancerItem(
        String loadBalancerArn,
        @Wire("DNSName") String dnsName,
        String canonicalHostedZoneId,
        Instant createdTime,
        String loadBalancerName,
        String scheme,
        String vpcId,
        State state,
        String type,
        List<Zone> availabilityZones,
        List<String> securityGroups,
        String ipAddressType) {

    /** AWS: API_LoadBalancerState */
    record State(String code) {}

    /** AWS: API_AvailabilityZone */
    record Zone(String zoneName, String subnetId, List<Address> loadBalancerAddresses) {}

    /** AWS: API_LoadBalancerAddress */
    record Address(String ipAddress) {}

    static LoadBalancerItem of(LoadBalancerView view, Scope owner, Zones zones) {
        return new LoadBalancerItem(
                view.arn(),
                "%s-%s.elb.%s.amazonaws.com"
                        .formatted(
                                view.name(),
                                view.arn().substring(view.arn().lastIndexOf('/') + 1),
                                view.region()),
                "Z26RNL4JYFTOTI",
                view.createdAt(),
                view.name(),
                view.scheme(),
                view.vpcId(),
                new State("active"),
                "network",
                places(view, owner, zones),
                view.securityGroups(),
                view.ipAddressType());
    }

    static List<Zone> places(LoadBalancerView view, Scope owner, Zones zones) {
        return view.places().stream()
                .map(place -> new Zone(name(place, view, owner, zones), subnet(place), List.of()))
                .toList();
    }

    private static String name(
            LoadBalancerPlace place, LoadBalancerView view, Scope owner, Zones zones) {
        var seen =
                zones.seenBy(
                        owner, new RegionName(view.region()), List.of(place.availabilityZoneId()));
        return seen.isEmpty() ? place.availabilityZoneId().value() : seen.getFirst().name();
    }

    private static String subnet(LoadBalancerPlace place) {
        return place.subnetId().value();
    }
}
