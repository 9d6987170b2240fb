package dev.drawbridge.provider.read;

import dev.drawbridge.events.ServiceTerms.PrivateDnsName;
import dev.drawbridge.events.id.AvailabilityZoneId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An endpoint service as it can be shown. */
public record ServiceView(
        String serviceId,
        String owner,
        String region,
        String serviceName,
        boolean acceptanceRequired,
        List<String> networkLoadBalancerArns,
        List<AvailabilityZoneId> availabilityZoneIds,
        List<String> supportedIpAddressTypes,
        List<String> supportedRegions,
        Optional<PrivateDnsName> privateDnsName,
        boolean ownerPays,
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
                Arrays.list(row, "supported_ip_address_types"),
                Arrays.list(row, "supported_regions"),
                privateName(row),
                row.getBoolean("owner_pays"),
                Arrays.map(row, "tag_keys", "tag_values"));
    }

    private static Optional<PrivateDnsName> privateName(ResultSet row) throws SQLException {
        var name = row.getString("private_dns_name");
        return name == null
                ? Optional.empty()
                : Optional.of(
                        new PrivateDnsName(
                                name,
                                row.getString("private_dns_state"),
                                row.getString("txt_name"),
                                row.getString("txt_value")));
    }
}
