package dev.drawbridge.consumer.read;

import dev.drawbridge.events.ProviderEvent.ServiceAcceptanceChanged;
import dev.drawbridge.events.ProviderEvent.ServiceCreated;
import dev.drawbridge.events.ProviderEvent.ServiceDeleted;
import dev.drawbridge.events.ProviderEvent.ServiceEvent;
import dev.drawbridge.events.ProviderEvent.ServicePermissionTagged;
import dev.drawbridge.events.ProviderEvent.ServicePermissionsChanged;
import dev.drawbridge.events.ProviderEvent.ServiceTermsChanged;
import dev.drawbridge.events.ProviderEvent.ServiceVerificationStarted;
import dev.drawbridge.events.ServiceTerms;
import dev.drawbridge.events.ServiceTerms.PrivateDnsName;
import dev.drawbridge.events.id.Identifier;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The replica of the services' directory: as fresh as what has been read of provider-events. */
@Repository
public final class Directory {

    private static final RowMapper<ServiceListing> ROW =
            (row, _) ->
                    new ServiceListing(
                            row.getString("service_id"),
                            row.getString("service_name"),
                            row.getString("owner"),
                            row.getString("region"),
                            row.getBoolean("acceptance_required"),
                            strings(row, "allowed_principals"),
                            strings(row, "zone_ids"),
                            row.getString("private_dns_name"),
                            row.getBoolean("private_dns_verified"),
                            strings(row, "ip_address_types"),
                            strings(row, "supported_regions"),
                            row.getBoolean("partner"));

    private final JdbcTemplate jdbc;

    Directory(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ServiceListing> find(String serviceName) {
        return jdbc
                .query("select * from service_listing where service_name = ?", ROW, serviceName)
                .stream()
                .findFirst();
    }

    public void learn(ServiceEvent event) {
        switch (event) {
            case ServiceCreated created -> add(created);
            case ServiceAcceptanceChanged(var id, _, var required) ->
                    jdbc.update(
                            "update service_listing set acceptance_required = ?"
                                    + " where service_id = ?",
                            required,
                            id.value());
            case ServicePermissionsChanged changed ->
                    jdbc.update(
                            "update service_listing set allowed_principals = ?"
                                    + " where service_id = ?",
                            changed.allowedPrincipals().toArray(String[]::new),
                            changed.serviceId().value());
            case ServiceTermsChanged changed -> change(changed);
            case ServiceVerificationStarted _, ServicePermissionTagged _ -> {}
            case ServiceDeleted deleted ->
                    jdbc.update(
                            "delete from service_listing where service_id = ?",
                            deleted.serviceId().value());
        }
    }

    private void add(ServiceCreated created) {
        jdbc.update(
                "insert into service_listing (service_id, service_name, owner, region,"
                        + " acceptance_required, allowed_principals, zone_ids, tags, partner,"
                        + " load_balancer_arns) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                created.serviceId().value(),
                created.serviceName().value(),
                created.owner().value(),
                created.region().value(),
                created.acceptanceRequired(),
                new String[0],
                values(created.availabilityZoneIds()),
                Json.write(created.tags()),
                "true".equals(created.tags().get(ServiceTerms.PARTNER)),
                created.networkLoadBalancerArns().toArray(String[]::new));
    }

    private void change(ServiceTermsChanged changed) {
        var terms = changed.terms();
        var name = terms.privateDnsNames().stream().findFirst();
        jdbc.update(
                "update service_listing set zone_ids = ?, tags = ?, private_dns_name = ?,"
                        + " private_dns_verified = ?, ip_address_types = ?, supported_regions = ?,"
                        + " partner = ?, load_balancer_arns = ? where service_id = ?",
                values(terms.availabilityZoneIds()),
                Json.write(terms.tags()),
                name.map(PrivateDnsName::name).orElse(null),
                name.map(PrivateDnsName::verified).orElse(false),
                terms.supportedIpAddressTypes().toArray(String[]::new),
                values(terms.supportedRegions()),
                terms.partner(),
                terms.networkLoadBalancerArns().toArray(String[]::new),
                changed.serviceId().value());
    }

    private static String[] values(List<? extends Identifier> ids) {
        return ids.stream().map(Identifier::value).toArray(String[]::new);
    }

    private static Set<String> strings(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Set.copyOf(List.of((String[]) array.getArray()));
    }
}
