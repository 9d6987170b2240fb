package dev.drawbridge.provider.read.targets;

import dev.drawbridge.events.OwnerEvent.BalancerTarget;
import dev.drawbridge.provider.domain.targets.HealthCheck;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A target group as it can be shown.
 *
 * @param attributes those that somebody has set
 * @param loadBalancerArns whose listeners lead to it
 */
public record TargetGroupView(
        String arn,
        String name,
        String protocol,
        int port,
        @Nullable String vpcId,
        HealthCheck healthCheck,
        List<BalancerTarget> targets,
        Map<String, String> tags,
        Map<String, String> attributes,
        List<String> loadBalancerArns) {}
