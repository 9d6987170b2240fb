package dev.drawbridge.provider.read;

import dev.drawbridge.events.DnsName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A connection as its provider can see it.
 *
 * @param state as AWS writes it
 */
public record ConnectionView(
        String endpointId,
        String serviceId,
        String endpointOwner,
        String endpointRegion,
        String state,
        List<String> networkLoadBalancerArns,
        List<DnsName> dnsNames,
        Instant createdAt) {

    static ConnectionView of(ResultSet row) throws SQLException {
        return new ConnectionView(
                row.getString("endpoint_id"),
                row.getString("service_id"),
                row.getString("endpoint_owner"),
                endpointRegion(row),
                row.getString("state"),
                Arrays.list(row, "network_load_balancer_arns"),
                dnsNames(row),
                row.getTimestamp("created_at").toInstant());
    }

    /** Rows of an earlier version do not have it: there both Regions were one. */
    private static String endpointRegion(ResultSet row) throws SQLException {
        var region = row.getString("endpoint_region");
        return region == null ? row.getString("region") : region;
    }

    private static List<DnsName> dnsNames(ResultSet row) throws SQLException {
        var names = Arrays.list(row, "dns_names");
        var zones = Arrays.list(row, "hosted_zone_ids");
        var entries = new ArrayList<DnsName>(names.size());
        for (int i = 0; i < names.size(); i++) {
            entries.add(new DnsName(names.get(i), zones.get(i)));
        }
        return entries;
    }
}
