package dev.drawbridge.provider.aws;

import dev.drawbridge.events.OwnerEvent.BalancerTarget;
import dev.drawbridge.events.id.AvailabilityZoneId;
import dev.drawbridge.events.place.Addresses;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.read.targets.TargetGroupView;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.text.Excerpt;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Targets as they are given and shown. */
@Component
final class TargetsGiven {

    private static final String ALL = "all";

    private final Addresses addresses;
    private final Zones zones;

    TargetsGiven(
            Zones zones,
            @Value("${drawbridge.targets.allowed:}") String allowed,
            @Value("${drawbridge.auth.mode}") String mode) {
        this.zones = zones;
        this.addresses = Addresses.allowed(allowed, mode);
    }

    /** Those of a group only, whose port it has where it has none of its own. */
    BalancerTarget any(TargetDescription given, TargetGroupView group, Scope owner) {
        if (!Addresses.isOne(given.id())) {
            throw ElbFaults.validation(
                    "The IP address '%s' is not a valid IPv4 address"
                            .formatted(Excerpt.of(given.id())));
        }
        int port = given.port() == null ? group.port() : given.port();
        if (port < 1 || port > TargetGroupItem.LAST_PORT) {
            throw ElbFaults.validation("Port must be 1 to 65535, not %d".formatted(port));
        }
        return new BalancerTarget(given.id(), port, zone(given, owner));
    }

    BalancerTarget allowed(TargetDescription given, TargetGroupView group, Scope owner) {
        var target = any(given, group, owner);
        if (!addresses.hold(target.address())) {
            throw new Fault(
                    "InvalidTarget",
                    "The IP address '%s' cannot be a target: whoever runs this lets targets be in other ranges (drawbridge.targets.allowed)"
                            .formatted(target.address()));
        }
        return target;
    }

    TargetDescription shown(BalancerTarget target, Scope owner) {
        var zone = target.availabilityZoneId();
        return new TargetDescription(
                target.address(), target.port(), zone == null ? ALL : name(zone, owner));
    }

    boolean mayBeDialled(BalancerTarget target) {
        return addresses.hold(target.address());
    }

    private @Nullable AvailabilityZoneId zone(TargetDescription given, Scope owner) {
        var name = given.availabilityZone();
        if (name == null || name.equals(ALL)) {
            return null;
        }
        return zones.names().of(owner.account(), owner.region()).stream()
                .filter(zone -> zone.name().equals(name))
                .map(zone -> zone.id())
                .findFirst()
                .orElseThrow(() ->
                        ElbFaults.validation(
                                "The Availability Zone '%s' is not valid"
                                        .formatted(Excerpt.of(name))));
    }

    private String name(AvailabilityZoneId id, Scope owner) {
        return zones.names().of(owner.account(), owner.region()).stream()
                .filter(zone -> zone.id().equals(id))
                .map(zone -> zone.name())
                .findFirst()
                .orElse(id.value());
    }
}
