package dev.drawbridge.provider.read;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.events.DnsName;
import dev.drawbridge.provider.domain.ConnectionEvent;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionDeleted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionFailed;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRequested;
import dev.drawbridge.provider.domain.ConnectionEvent.Deliberation;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("provider-connections")
final class ConnectionProjection implements Rebuildable {

    private final JdbcTemplate jdbc;

    ConnectionProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
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
            case ConnectionDeleted e ->
                    jdbc.update("delete from connection where endpoint_id = ?", id(e));
            case Deliberation _ -> {}
            default ->
                    jdbc.update(
                            "update connection set state = ? where endpoint_id = ?",
                            event.leadsTo(),
                            id(event));
        }
    }

    /** The load balancers are kept as they were: the service may be gone before the connection. */
    private void insert(ConnectionEvent event, List<DnsName> names, Instant at) {
        var connection = event.connection();
        var serviceId = connection.serviceId().value();
        jdbc.update(
                """
                insert into connection values (?, ?, ?, ?, ?, ?, coalesce(
                    (select network_load_balancer_arns from endpoint_service where service_id = ?),
                    '{}'), ?, ?, ?, ?)
                """,
                id(event),
                serviceId,
                connection.serviceOwner().value(),
                connection.serviceRegion().value(),
                connection.endpointOwner().value(),
                event.leadsTo(),
                serviceId,
                names.stream().map(DnsName::dnsName).toArray(String[]::new),
                names.stream().map(DnsName::hostedZoneId).toArray(String[]::new),
                Moments.stored(at),
                connection.region().value());
    }

    private static String id(ConnectionEvent event) {
        return event.connection().endpointId().value();
    }

    @ResetHandler
    void reset() {
        jdbc.update("truncate connection");
    }
}
