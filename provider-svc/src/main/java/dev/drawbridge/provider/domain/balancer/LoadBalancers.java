package dev.drawbridge.provider.domain.balancer;

import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.Create;
import java.util.Optional;

/** What all load balancers together may have: a name once in an account and Region. */
public interface LoadBalancers {

    /**
     * @param alike whether it is as the one that is asked for
     */
    record Named(String arn, boolean alike) {}

    /**
     * Takes the name in the running transaction.
     *
     * @return the one that has it already
     */
    Optional<Named> claimName(Create create);

    /**
     * Whether a service stands behind it. No service can take it before the running transaction
     * ends.
     */
    boolean usedWhileShut(String arn);
}
