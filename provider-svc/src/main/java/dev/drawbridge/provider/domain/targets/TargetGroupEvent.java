package dev.drawbridge.provider.domain.targets;

import dev.drawbridge.events.OwnerEvent.BalancerTarget;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.VpcId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has happened to a target group. */
public sealed interface TargetGroupEvent {

    String arn();

    record TargetGroupCreated(
            String arn,
            AccountId owner,
            RegionName region,
            String name,
            String protocol,
            int port,
            @Nullable VpcId vpcId,
            HealthCheck healthCheck,
            Map<String, String> tags)
            implements TargetGroupEvent {}

    /** All that are registered from now on. */
    record TargetsChanged(String arn, AccountId owner, List<BalancerTarget> targets)
            implements TargetGroupEvent {}

    /**
     * @param attributes those that are other than before
     */
    record TargetGroupChanged(
            String arn, AccountId owner, HealthCheck healthCheck, Map<String, String> attributes)
            implements TargetGroupEvent {}

    record TargetGroupTagged(String arn, AccountId owner, Map<String, String> tags)
            implements TargetGroupEvent {}

    record TargetGroupDeleted(String arn, AccountId owner) implements TargetGroupEvent {}
}
