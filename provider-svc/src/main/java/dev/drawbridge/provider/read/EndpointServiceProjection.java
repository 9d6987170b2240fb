package dev.drawbridge.provider.read;

import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceAcceptanceChanged;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceCreated;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServiceDeleted;
import dev.drawbridge.provider.domain.EndpointServiceEvent.ServicePermissionsChanged;
import dev.drawbridge.provider.domain.arn.Permission;
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
final class EndpointServiceProjection {

    private final JdbcTemplate jdbc;

    EndpointServiceProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(ServiceCreated event, @Timestamp Instant at) {
        jdbc.update(
                "insert into endpoint_service values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                event.serviceId().value(),
                event.owner().value(),
                event.region().value(),
                event.serviceName().value(),
                event.acceptanceRequired(),
                Arrays.of(event.networkLoadBalancerArns()),
                Arrays.of(event.availabilityZoneIds()),
                Arrays.of(event.tags().keySet()),
                Arrays.of(event.tags().values()),
                Moments.stored(at));
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

    @ResetHandler
    void reset() {
        jdbc.update("truncate endpoint_service, service_permission");
    }
}
