package dev.drawbridge.notification.read;

import dev.drawbridge.events.OwnerEvent;
import dev.drawbridge.events.ProviderEvent;
import dev.drawbridge.events.ProviderEvent.ConnectionDeleted;
import dev.drawbridge.events.ProviderEvent.ConnectionEvent;
import dev.drawbridge.events.ProviderEvent.ServiceDeleted;
import dev.drawbridge.events.ProviderEvent.ServiceEvent;
import dev.drawbridge.events.id.AccountId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replica of who owns which service and which endpoint. */
@Component
public final class ResourceOwners {

    private final JdbcClient jdbc;

    ResourceOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> ownerOf(String resourceId) {
        return jdbc.sql("select owner from resource_owner where resource_id = ?")
                .param(resourceId)
                .query(String.class)
                .optional();
    }

    public void on(ProviderEvent event) {
        switch (event) {
            case ServiceDeleted deleted -> forget(deleted.serviceId().value());
            case ServiceEvent service -> learn(service.serviceId().value(), service.owner());
            case ConnectionDeleted gone -> forget(gone.connection().endpointId().value());
            case ConnectionEvent connection ->
                    learn(
                            connection.connection().endpointId().value(),
                            connection.connection().endpointOwner());
            case OwnerEvent _ -> {}
        }
    }

    private void learn(String resourceId, AccountId owner) {
        jdbc.sql(
                        """
                        insert into resource_owner (resource_id, owner) values (?, ?)
                        on conflict do nothing
                        """)
                .params(resourceId, owner.value())
                .update();
    }

    private void forget(String resourceId) {
        jdbc.sql("delete from resource_owner where resource_id = ?").param(resourceId).update();
    }
}
