package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.SubnetView;
import dev.drawbridge.consumer.read.Subnets;
import java.util.List;
import org.springframework.stereotype.Component;

/** The caller's subnets; a participant knows of shared ones but may not change them. */
@Component
final class OwnSubnets {

    private final Subnets subnets;
    private final OwnVpcs vpcs;

    OwnSubnets(Subnets subnets, OwnVpcs vpcs) {
        this.subnets = subnets;
        this.vpcs = vpcs;
    }

    SubnetView find(String subnetId, Scope scope) {
        return subnets.find(scope.account(), scope.region(), List.of(subnetId)).stream()
                .findFirst()
                .orElseThrow(() -> vpcs.refusal(subnetId, scope, NotFound.subnet(subnetId)));
    }
}
