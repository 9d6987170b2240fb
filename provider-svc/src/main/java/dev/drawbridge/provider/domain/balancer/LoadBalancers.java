package dev.drawbridge.provider.domain.balancer;

import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.Create;
import java.util.Optional;

/** What all load balancers together may have: a name once in an account and Region. */
public interface LoadBalancers {

    /**
     * Takes the name in the running transaction.
     *
     * @return the ARN of the one that has it already
     */
    Optional<String> claimName(Create create);

    /**
     * Whether a service stands behind it. No service can take it before the running transaction
     * ends.
     */
    boolean usedWhileShut(String arn);
}
