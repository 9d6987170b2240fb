package dev.drawbridge.provider.read;

import dev.drawbridge.events.id.AvailabilityZoneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** An endpoint service as it can be shown. */
public record ServiceView(
        String serviceId,
        String owner,
        String region,
        String serviceName,
        boolean acceptanceRequired,
        List<String> networkLoadBalancerArns,
        List<AvailabilityZoneId> availabilityZoneIds,
        Map<String, String> tags) {

    static ServiceView of(ResultSet row) throws SQLException {
        return new ServiceView(
                row.getString("service_id"),
                row.getString("owner"),
                row.getString("region"),
                row.getString("service_name"),
                row.getBoolean("acceptance_required"),
                Arrays.list(row, "network_load_balancer_arns"),
                Arrays.list(row, "availability_zone_ids").stream()
                        .map(AvailabilityZoneId::new)
                        .toList(),
                Arrays.map(row, "tag_keys", "tag_values"));
    }
}
