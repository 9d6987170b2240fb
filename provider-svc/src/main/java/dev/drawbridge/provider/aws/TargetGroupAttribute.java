package dev.drawbridge.provider.aws;

import dev.drawbridge.provider.read.targets.TargetGroupView;
import dev.drawbridge.wire.text.Excerpt;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** AWS: API_TargetGroupAttribute */
record TargetGroupAttribute(String key, String value) {

    private static final String SWITCH = "true|false";
    private static final String COUNT = "off|[1-9]\\d{0,3}";
    private static final String PERCENTAGE = "off|[1-9]\\d?|100";

    /**
     * @param usual what a group of TCP has when nobody has said otherwise
     * @param values a pattern of what it takes
     */
    private record Kind(String usual, String values) {}

    private static final Map<String, Kind> KINDS =
            Map.ofEntries(
                    Map.entry(
                            "deregistration_delay.connection_termination.enabled",
                            new Kind("false", SWITCH)),
                    Map.entry(
                            "deregistration_delay.timeout_seconds",
                            new Kind("300", "\\d{1,3}|[12]\\d{3}|3[0-5]\\d{2}|3600")),
                    Map.entry(
                            "load_balancing.cross_zone.enabled",
                            new Kind(
                                    "use_load_balancer_configuration",
                                    SWITCH + "|use_load_balancer_configuration")),
                    Map.entry("preserve_client_ip.enabled", new Kind("false", SWITCH)),
                    Map.entry("proxy_protocol_v2.enabled", new Kind("false", SWITCH)),
                    Map.entry("stickiness.enabled", new Kind("false", SWITCH)),
                    Map.entry("stickiness.type", new Kind("source_ip", "source_ip")),
                    Map.entry(health("dns_failover", "count"), new Kind("1", COUNT)),
                    Map.entry(health("dns_failover", "percentage"), new Kind("off", PERCENTAGE)),
                    Map.entry(
                            health("unhealthy_state_routing", "count"),
                            new Kind("1", "[1-9]\\d{0,3}")),
                    Map.entry(
                            health("unhealthy_state_routing", "percentage"),
                            new Kind("off", PERCENTAGE)),
                    Map.entry(
                            "target_health_state.unhealthy.connection_termination.enabled",
                            new Kind("true", SWITCH)),
                    Map.entry(
                            "target_health_state.unhealthy.draining_interval_seconds",
                            new Kind("0", "\\d{1,6}")));

    private static String health(String use, String of) {
        return "target_group_health.%s.minimum_healthy_targets.%s".formatted(use, of);
    }

    void refuseWhatCannotBe() {
        var kind = KINDS.get(key);
        if (kind == null) {
            throw ElbFaults.validation(
                    "Target group attribute key '%s' is not recognized".formatted(key));
        }
        if (!value.matches(kind.values())) {
            throw ElbFaults.validation(
                    "The value '%s' is not valid for target group attribute '%s'"
                            .formatted(Excerpt.of(value), key));
        }
    }

    static List<TargetGroupAttribute> of(TargetGroupView view) {
        var all = new TreeMap<String, String>();
        KINDS.forEach((key, kind) -> all.put(key, kind.usual()));
        all.putAll(view.attributes());
        return all.entrySet().stream()
                .map(entry -> new TargetGroupAttribute(entry.getKey(), entry.getValue()))
                .toList();
    }
}
