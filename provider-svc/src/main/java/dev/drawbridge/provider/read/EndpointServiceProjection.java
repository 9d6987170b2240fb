package dev.drawbridge.provider.read;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.events.ServiceTerms.PrivateDnsName;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceAcceptanceChanged;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceCreated;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceDeleted;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServicePermissionTagged;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServicePermissionsChanged;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceTermsChanged;
import dev.drawbridge.provider.domain.arn.Permission;
import dev.drawbridge.provider.domain.book.RuleBookEvent.RulesPublished;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("provider-services")
final class EndpointServiceProjection implements Rebuildable {

    private final JdbcTemplate jdbc;

    EndpointServiceProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("endpoint_service", "service_permission");
    }

    @EventHandler
    void on(ServiceCreated event, @Timestamp Instant at) {
        jdbc.update(
                """
                insert into endpoint_service (service_id, owner, region, service_name,
                    acceptance_required, network_load_balancer_arns, availability_zone_ids,
                    tag_keys, tag_values, created_at, supported_regions)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                event.serviceId().value(),
                event.owner().value(),
                event.region().value(),
                event.serviceName().value(),
                event.acceptanceRequired(),
                Arrays.of(event.networkLoadBalancerArns()),
                Arrays.of(event.availabilityZoneIds()),
                Arrays.of(event.tags().keySet()),
                Arrays.of(event.tags().values()),
                Moments.stored(at),
                new String[] {event.region().value()});
    }

    @EventHandler
    void on(ServiceTermsChanged event) {
        var terms = event.terms();
        var name = terms.privateDnsNames().stream().findFirst();
        jdbc.update(
                """
                update endpoint_service set network_load_balancer_arns = ?,
                    availability_zone_ids = ?, supported_ip_address_types = ?,
                    supported_regions = ?, private_dns_name = ?, private_dns_state = ?,
                    txt_name = ?, txt_value = ?, owner_pays = ?, tag_keys = ?, tag_values = ?
                where service_id = ?
                """,
                Arrays.of(terms.networkLoadBalancerArns()),
                Arrays.of(terms.availabilityZoneIds()),
                Arrays.of(terms.supportedIpAddressTypes()),
                Arrays.of(terms.supportedRegions()),
                name.map(PrivateDnsName::name).orElse(null),
                name.map(PrivateDnsName::state).orElse(null),
                name.map(PrivateDnsName::recordName).orElse(null),
                name.map(PrivateDnsName::recordValue).orElse(null),
                terms.ownerPays(),
                Arrays.of(terms.tags().keySet()),
                Arrays.of(terms.tags().values()),
                event.serviceId().value());
    }

    @EventHandler
    void on(ServicePermissionTagged event) {
        jdbc.update(
                "update service_permission set tag_keys = ?, tag_values = ?"
                        + " where permission_id = ?",
                Arrays.of(event.tags().keySet()),
                Arrays.of(event.tags().values()),
                event.permissionId());
    }

    @EventHandler
    void on(ServiceAcceptanceChanged event) {
        jdbc.update(
                "update endpoint_service set acceptance_required = ? where service_id = ?",
                event.acceptanceRequired(),
                event.serviceId().value());
    }

    @EventHandler
    void on(ServicePermissionsChanged event) {
        remove(event.serviceId(), event.removed());
        jdbc.batchUpdate(
                "insert into service_permission (service_id, principal, permission_id)"
                        + " values (?, ?, ?)",
                event.added().stream()
                        .map(p -> new Object[] {event.serviceId().value(), p.principal(), p.id()})
                        .toList());
    }

    private void remove(ServiceId serviceId, List<Permission> removed) {
        if (!removed.isEmpty()) {
            jdbc.update(
                    "delete from service_permission where service_id = ? and permission_id = any(?)",
                    serviceId.value(),
                    removed.stream().map(Permission::id).toArray(String[]::new));
        }
    }

    @EventHandler
    void on(ServiceDeleted event) {
        var id = event.serviceId().value();
        jdbc.update("delete from endpoint_service where service_id = ?", id);
        jdbc.update("delete from service_permission where service_id = ?", id);
        jdbc.update("delete from client_token where service_id = ?", id);
    }

    /** In the service's own row, because whoever holds that sees which rules are in force. */
    @EventHandler
    void on(RulesPublished event) {
        jdbc.update(
                "update endpoint_service set rules_version = ? where service_id = ?",
                event.version(),
                event.serviceId().value());
    }

    @ResetHandler
    void reset() {
        jdbc.update("truncate endpoint_service, service_permission");
    }
}
