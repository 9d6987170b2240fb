package dev.drawbridge.provider.read;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.ServiceId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** How many connections a service has let in, of each consumer, for those that have a limit. */
@Component
final class LetIn {

    private final JdbcTemplate jdbc;

    LetIn(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One decision at a time: the lock makes other transactions wait. What this one has let in
     * already is not in the table before it ends, so it is counted beside it.
     */
    Map<AccountId, Long> countedAlone(ServiceId serviceId) {
        jdbc.query(
                "select 1 from endpoint_service where service_id = ? for no key update",
                _ -> {},
                serviceId.value());
        var here = here().values().stream().filter(f -> f.serviceId().equals(serviceId)).toList();
        var counts = new HashMap<AccountId, Long>();
        jdbc.query(
                """
                select endpoint_owner, count(*) from connection
                where service_id = ? and state in ('pending', 'available')
                    and endpoint_id <> all (?)
                group by endpoint_owner
                """,
                row -> {
                    counts.put(new AccountId(row.getString(1)), row.getLong(2));
                },
                serviceId.value(),
                here.stream().map(facts -> facts.endpointId().value()).toArray(String[]::new));
        here.forEach(facts -> counts.merge(facts.endpointOwner(), 1L, Long::sum));
        return counts;
    }

    void note(Connection facts) {
        here().put(facts.endpointId().value(), facts);
    }

    /** By endpoint, what this transaction has let in so far. */
    @SuppressWarnings("unchecked")
    private Map<String, Connection> here() {
        var bound = TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return (Map<String, Connection>) bound;
        }
        var fresh = new HashMap<String, Connection>();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.bindResource(this, fresh);
            TransactionSynchronizationManager.registerSynchronization(unbind());
        }
        return fresh;
    }

    private TransactionSynchronization unbind() {
        var key = this;
        return new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(key);
            }
        };
    }
}
