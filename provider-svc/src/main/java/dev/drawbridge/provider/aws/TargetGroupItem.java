package dev.drawbridge.provider.aws;

import dev.drawbridge.provider.read.targets.TargetGroupView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** AWS: API_TargetGroup */
record TargetGroupItem(
        String targetGroupArn,
        String targetGroupName,
        String protocol,
        int port,
        @Nullable String vpcId,
        String healthCheckProtocol,
        String healthCheckPort,
        boolean healthCheckEnabled,
        int healthCheckIntervalSeconds,
        int healthCheckTimeoutSeconds,
        int healthyThresholdCount,
        int unhealthyThresholdCount,
        List<String> loadBalancerArns,
        String targetType,
        String ipAddressType) {

    static final String TCP = "TCP";
    static final int LAST_PORT = 65_535;

    static TargetGroupItem of(TargetGroupView view) {
        var check = view.healthCheck();
        return new TargetGroupItem(
                view.arn(),
                view.name(),
                view.protocol(),
                view.port(),
                view.vpcId(),
                TCP,
                check.port(),
                true,
                check.intervalSeconds(),
                check.timeoutSeconds(),
                check.healthyCount(),
                check.unhealthyCount(),
                view.loadBalancerArns(),
                "ip",
                "ipv4");
    }
}
