package dev.drawbridge.provider.aws;

import dev.drawbridge.provider.read.targets.TargetGroupView;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** AWS: API_TargetGroupAttribute */
record TargetGroupAttribute(String key, String value) {

    /** What a group of TCP has when nobody has said otherwise. */
    private static final Map<String, String> USUAL =
            Map.ofEntries(
                    Map.entry("deregistration_delay.connection_termination.enabled", "false"),
                    Map.entry("deregistration_delay.timeout_seconds", "300"),
                    Map.entry(
                            "load_balancing.cross_zone.enabled", "use_load_balancer_configuration"),
                    Map.entry("preserve_client_ip.enabled", "false"),
                    Map.entry("proxy_protocol_v2.enabled", "false"),
                    Map.entry("stickiness.enabled", "false"),
                    Map.entry("stickiness.type", "source_ip"),
                    Map.entry(
                            "target_group_health.dns_failover.minimum_healthy_targets.count", "1"),
                    Map.entry(
                            "target_group_health.dns_failover.minimum_healthy_targets.percentage",
                            "off"),
                    Map.entry(
                            "target_group_health.unhealthy_state_routing.minimum_healthy_targets.count",
                            "1"),
                    Map.entry(
                            "target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage",
                            "off"),
                    Map.entry(
                            "target_health_state.unhealthy.connection_termination.enabled", "true"),
                    Map.entry("target_health_state.unhealthy.draining_interval_seconds", "0"));

    static boolean known(String key) {
        return USUAL.containsKey(key);
    }

    static List<TargetGroupAttribute> of(TargetGroupView view) {
        var all = new TreeMap<>(USUAL);
        all.putAll(view.attributes());
        return all.entrySet().stream()
                .map(entry -> new TargetGroupAttribute(entry.getKey(), entry.getValue()))
                .toList();
    }
}
