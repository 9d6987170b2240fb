package dev.drawbridge.wire.sts;

import dev.drawbridge.wire.Operation;
import java.time.Clock;
import java.util.List;

/** All that a service registers to answer STS calls. */
public final class StsOperations {

    private StsOperations() {}

    public static List<Operation<?, ?>> all(String master, Clock clock) {
        return List.of(new GetCallerIdentity.Handler(), new AssumeRole.Handler(master, clock));
    }
}
