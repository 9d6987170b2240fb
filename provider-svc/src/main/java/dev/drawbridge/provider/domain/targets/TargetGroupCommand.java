package dev.drawbridge.provider.domain.targets;

import dev.drawbridge.events.OwnerEvent.BalancerTarget;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.terms.Tagging;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an owner can ask of a target group. */
public sealed interface TargetGroupCommand {

    String arn();

    Scope by();

    record Create(
            String arn,
            Scope by,
            String name,
            String protocol,
            int port,
            @Nullable VpcId vpcId,
            HealthCheck healthCheck,
            Map<String, String> tags)
            implements TargetGroupCommand {}

    record Register(String arn, Scope by, List<BalancerTarget> targets)
            implements TargetGroupCommand {}

    /** By address and port, whatever its zone. */
    record Deregister(String arn, Scope by, List<BalancerTarget> targets)
            implements TargetGroupCommand {}

    /**
     * @param attributes those that shall be other than now
     */
    record Change(
            String arn, Scope by, HealthCheck.Change healthCheck, Map<String, String> attributes)
            implements TargetGroupCommand {}

    record TagIt(String arn, Scope by, Tagging tagging) implements TargetGroupCommand {}

    record Delete(String arn, Scope by) implements TargetGroupCommand {}
}
