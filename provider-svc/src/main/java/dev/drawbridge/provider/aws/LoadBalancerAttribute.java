package dev.drawbridge.provider.aws;

import dev.drawbridge.provider.read.balancer.LoadBalancerView;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** AWS: API_LoadBalancerAttribute */
record LoadBalancerAttribute(String key, String value) {

    /** What a Network Load Balancer has when nobody has said otherwise. */
    private static final Map<String, String> USUAL =
            Map.ofEntries(
                    Map.entry("access_logs.s3.enabled", "false"),
                    Map.entry("access_logs.s3.bucket", ""),
                    Map.entry("access_logs.s3.prefix", ""),
                    Map.entry("deletion_protection.enabled", "false"),
                    Map.entry("dns_record.client_routing_policy", "any_availability_zone"),
                    Map.entry("ipv6.deny_all_igw_traffic", "false"),
                    Map.entry("load_balancing.cross_zone.enabled", "false"),
                    Map.entry("secondary_ips.auto_assigned.per_subnet", "0"),
                    Map.entry("zonal_shift.config.enabled", "false"));

    static boolean known(String key) {
        return USUAL.containsKey(key);
    }

    static List<LoadBalancerAttribute> of(LoadBalancerView view) {
        var all = new TreeMap<>(USUAL);
        all.putAll(view.attributes());
        return all.entrySet().stream()
                .map(entry -> new LoadBalancerAttribute(entry.getKey(), entry.getValue()))
                .toList();
    }
}
