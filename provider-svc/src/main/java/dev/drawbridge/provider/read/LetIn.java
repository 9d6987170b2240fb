package dev.drawbridge.provider.read;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.ServiceId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        var consumers = new HashMap<String, AccountId>();
        jdbc.query(
                """
                select endpoint_id, endpoint_owner from connection
                where service_id = ? and state in ('pending', 'available')
                """,
                row -> {
                    consumers.put(row.getString(1), new AccountId(row.getString(2)));
                },
                serviceId.value());
        here().values().stream()
                .filter(facts -> facts.serviceId().equals(serviceId))
                .forEach(facts -> consumers.put(facts.endpointId().value(), facts.endpointOwner()));
        return consumers.values().stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
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
