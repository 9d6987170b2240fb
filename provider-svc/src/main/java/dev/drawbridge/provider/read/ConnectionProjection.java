package dev.drawbridge.provider.read;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.axon.rows.Columns;
import dev.drawbridge.axon.rows.Rows;
import dev.drawbridge.events.DnsName;
import dev.drawbridge.provider.domain.ConnectionEvent;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionDeleted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionFailed;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRequested;
import dev.drawbridge.provider.domain.ConnectionEvent.Deliberation;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("provider-connections")
final class ConnectionProjection implements Rebuildable {

    private static final String BALANCERS =
            "coalesce((select network_load_balancer_arns from endpoint_service"
                    + " where service_id = ?), '{}')";

    private final Rows rows;

    ConnectionProjection(JdbcTemplate jdbc) {
        this.rows = new Rows(jdbc, "connection", "endpoint_id");
    }

    @Override
    public boolean byRow() {
        return true;
    }

    @Override
    public List<String> tables() {
        return List.of("connection");
    }

    @EventHandler
    void on(ConnectionEvent event, @Timestamp Instant at) {
        switch (event) {
            case ConnectionRequested e -> insert(e, e.dnsNames(), at);
            case ConnectionFailed e -> insert(e, List.of(), at);
            case ConnectionDeleted e -> rows.delete(id(e));
            case Deliberation _ -> {}
            default -> rows.set(id(event), Columns.of("state", event.leadsTo()));
        }
    }

    /** The load balancers are kept as they were: the service may be gone before the connection. */
    private void insert(ConnectionEvent event, List<DnsName> names, Instant at) {
        var connection = event.connection();
        var serviceId = connection.serviceId().value();
        rows.insert(
                id(event),
                Columns.of("service_id", serviceId)
                        .and("service_owner", connection.serviceOwner().value())
                        .and("region", connection.serviceRegion().value())
                        .and("endpoint_owner", connection.endpointOwner().value())
                        .and("state", event.leadsTo())
                        .known("network_load_balancer_arns", BALANCERS, serviceId)
                        .and("dns_names", texts(names, DnsName::dnsName))
                        .and("hosted_zone_ids", texts(names, DnsName::hostedZoneId))
                        .and("created_at", Moments.stored(at))
                        .and("endpoint_region", connection.region().value()));
    }

    private static String[] texts(List<DnsName> names, Function<DnsName, String> part) {
        return names.stream().map(part).toArray(String[]::new);
    }

    private static String id(ConnectionEvent event) {
        return event.connection().endpointId().value();
    }

    @ResetHandler
    void reset() {
        rows.directly().update("truncate connection");
    }
}
