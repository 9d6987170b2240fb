package dev.drawbridge.provider.aws;

import dev.drawbridge.events.OwnerEvent.LoadBalancerPlace;
import dev.drawbridge.events.Topic;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.messaging.CaughtUp;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.read.balancer.Subnets;
import dev.drawbridge.provider.read.balancer.Subnets.Known;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The subnets a load balancer shall stand in. Those that the replica does not know are looked for
 * again once all that had been said when they were asked for has been read.
 */
@Component
final class BalancerSubnets {

    private static final Duration BOUND = Duration.ofSeconds(2);

    /** AWS: API_SubnetMapping */
    record SubnetMapping(String subnetId) {}

    record Standing(VpcId vpcId, List<LoadBalancerPlace> places) {}

    private final Subnets subnets;
    private final CaughtUp caughtUp;

    BalancerSubnets(Subnets subnets, CaughtUp caughtUp) {
        this.subnets = subnets;
        this.caughtUp = caughtUp;
    }

    Standing asked(List<String> plain, List<SubnetMapping> mapped, Scope owner) {
        var ids =
                Stream.concat(plain.stream(), mapped.stream().map(SubnetMapping::subnetId))
                        .distinct()
                        .toList();
        if (ids.isEmpty() || (!plain.isEmpty() && !mapped.isEmpty())) {
            throw ElbFaults.validation("Either subnets or subnet mappings must be specified");
        }
        var found = subnets.find(owner, ids);
        if (found.size() < ids.size()) {
            caughtUp.await(
                    Topic.CONSUMER_EVENTS,
                    BOUND,
                    () -> subnets.find(owner, ids).size() == ids.size());
            found = subnets.find(owner, ids);
        }
        return standing(ids, found);
    }

    private static Standing standing(List<String> ids, List<Known> found) {
        var places =
                ids.stream()
                        .map(id ->
                                found.stream()
                                        .map(Known::place)
                                        .filter(place -> place.subnetId().value().equals(id))
                                        .findFirst()
                                        .orElseThrow(() -> ElbFaults.noSuchSubnet(id)))
                        .toList();
        var vpcs = found.stream().map(Known::vpcId).distinct().toList();
        if (vpcs.size() > 1) {
            throw ElbFaults.validation("All subnets must belong to the same VPC");
        }
        return new Standing(vpcs.getFirst(), places);
    }
}
