package dev.drawbridge.provider.read.targets;

import java.util.Map;

/** A listener as it can be shown. */
public record ListenerView(
        String arn,
        String loadBalancerArn,
        String protocol,
        int port,
        String targetGroupArn,
        Map<String, String> tags) {}
