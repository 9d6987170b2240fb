package dev.drawbridge.provider.domain.targets;

import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand.Create;
import java.util.List;
import java.util.Optional;

/** What all target groups together may have, and what leads to them. */
public interface TargetGroups {

    /**
     * @param alike whether it is as the one that is asked for
     */
    record Named(String arn, boolean alike) {}

    /**
     * @param standing whether it is there, and the owner's
     * @param balancers whose listeners lead to it
     */
    record Use(boolean standing, List<String> balancers) {

        public static final Use NOT_ASKED = new Use(false, List.of());
    }

    /**
     * Takes the name in the running transaction.
     *
     * @return the one that has it already
     */
    Optional<Named> claimName(Create create);

    /** Its use does not change before the running transaction ends. */
    Use shut(String arn, Scope owner);
}
