package dev.drawbridge.notification.read;

import dev.drawbridge.events.OwnerEvent;
import dev.drawbridge.events.ProviderEvent;
import dev.drawbridge.events.ProviderEvent.ConnectionDeleted;
import dev.drawbridge.events.ProviderEvent.ConnectionEvent;
import dev.drawbridge.events.ProviderEvent.ConnectionRequested;
import dev.drawbridge.events.ProviderEvent.ServiceCreated;
import dev.drawbridge.events.ProviderEvent.ServiceDeleted;
import dev.drawbridge.events.ProviderEvent.ServiceEvent;
import dev.drawbridge.events.id.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Replica of who owns which service and which endpoint. */
@Component
public final class ResourceOwners {

    private final JdbcClient jdbc;

    ResourceOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In whatever Region. */
    public boolean known(String resourceId) {
        return jdbc.sql("select 1 from resource_owner where resource_id = ?")
                .param(resourceId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    public boolean owns(String account, String region, String resourceId) {
        return jdbc.sql(
                        """
                        select 1 from resource_owner
                        where resource_id = ? and owner = ? and coalesce(region, ?) = ?
                        """)
                .params(resourceId, account, region, region)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    public void on(ProviderEvent event) {
        switch (event) {
            case ServiceDeleted deleted -> forget(deleted.serviceId().value());
            case ServiceCreated made ->
                    learn(made.serviceId().value(), made.owner(), made.region().value());
            case ServiceEvent service -> learn(service.serviceId().value(), service.owner(), null);
            case ConnectionDeleted gone -> forget(gone.connection().endpointId().value());
            case ConnectionRequested asked when !asked.acceptanceRequired() -> {
                learn(
                        asked.connection().endpointId().value(),
                        asked.connection().endpointOwner(),
                        asked.connection().region().value());
                acceptAtOnce(asked.connection().endpointId().value());
            }
            case ConnectionEvent connection ->
                    learn(
                            connection.connection().endpointId().value(),
                            connection.connection().endpointOwner(),
                            connection.connection().region().value());
            case OwnerEvent _ -> {}
        }
    }

    /** Whether nobody had to decide on this endpoint when it asked. */
    public boolean acceptedAtOnce(String endpointId) {
        return jdbc.sql("select 1 from resource_owner where resource_id = ? and at_once")
                .param(endpointId)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void acceptAtOnce(String endpointId) {
        jdbc.sql("update resource_owner set at_once = true where resource_id = ?")
                .param(endpointId)
                .update();
    }

    private void learn(String resourceId, AccountId owner, @Nullable String region) {
        jdbc.sql(
                        """
                        insert into resource_owner as known (resource_id, owner, region)
                        values (?, ?, ?)
                        on conflict (resource_id) do update set region = excluded.region
                        where known.region is null and excluded.region is not null
                        """)
                .param(resourceId)
                .param(owner.value())
                .param(region)
                .update();
    }

    private void forget(String resourceId) {
        jdbc.sql("delete from resource_owner where resource_id = ?").param(resourceId).update();
    }
}
