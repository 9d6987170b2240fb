package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.VpcView;
import dev.drawbridge.consumer.read.Vpcs;
import dev.drawbridge.consumer.read.account.Shares;
import dev.drawbridge.wire.Fault;
import org.springframework.stereotype.Component;

/**
 * The caller's VPCs. A participant of a shared VPC knows that it is there but may not change it; to
 * everybody else it does not exist.
 */
@Component
final class OwnVpcs {

    private final Vpcs vpcs;
    private final Shares shares;

    OwnVpcs(Vpcs vpcs, Shares shares) {
        this.vpcs = vpcs;
        this.shares = shares;
    }

    VpcView find(String vpcId, Scope scope) {
        return vpcs.find(scope.account(), scope.region(), vpcId)
                .orElseThrow(() -> refusal(vpcId, scope, NotFound.vpc(vpcId)));
    }

    /** What to say of a VPC or a subnet that is not the caller's. */
    Fault refusal(String id, Scope scope, Fault notFound) {
        return shares.includes(id, scope.account(), scope.region())
                ? new Fault(
                        "UnauthorizedOperation",
                        "You are not authorized to perform this operation.",
                        403)
                : notFound;
    }
}
