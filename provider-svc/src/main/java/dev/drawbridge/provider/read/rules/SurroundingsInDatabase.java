package dev.drawbridge.provider.read.rules;

import static java.util.Objects.requireNonNull;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.book.InForce;
import dev.drawbridge.provider.domain.book.Surroundings;
import dev.drawbridge.provider.domain.rules.RuleSet;
import dev.drawbridge.provider.domain.rules.Verdict;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Small look-ups by key. A version of rules never changes, so it is compiled once. */
@Component
final class SurroundingsInDatabase implements Surroundings {

    private static final int MOST_COMPILED = 1_000;
    private static final @Nullable String OVER_LIMIT = Stored.text(Verdict.overLimit());

    private record Version(ServiceId serviceId, int version) {}

    private record Pair(ServiceId serviceId, AccountId consumer) {}

    private final JdbcTemplate jdbc;
    private final Map<Version, InForce> compiled = new ConcurrentHashMap<>();

    SurroundingsInDatabase(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public InForce rules(ServiceId serviceId, int version) {
        if (compiled.size() > MOST_COMPILED) {
            compiled.clear();
        }
        return compiled.computeIfAbsent(new Version(serviceId, version), this::compile);
    }

    private InForce compile(Version wanted) {
        var text =
                jdbc.queryForObject(
                        "select rules from rule_set_version where service_id = ? and version = ?",
                        String.class,
                        wanted.serviceId().value(),
                        wanted.version());
        return InForce.of(Stored.read(requireNonNull(text), RuleSet.class), wanted.version());
    }

    @Override
    public Optional<String> organizationPath(AccountId owner, AccountId account) {
        return jdbc
                .query(
                        "select path from organization_path where owner = ? and account = ?",
                        (row, _) -> row.getString(1),
                        owner.value(),
                        account.value())
                .stream()
                .findFirst();
    }

    /**
     * The lock makes other transactions wait for the same consumer's requests; those of this one
     * are not in the table before it ends, so they are counted beside it.
     */
    @Override
    public int others(Connection facts) {
        var serviceId = facts.serviceId();
        var consumer = facts.endpointOwner();
        jdbc.query(
                "select pg_advisory_xact_lock(hashtextextended(?, 0))",
                _ -> {},
                serviceId.value() + consumer.value());
        var stored =
                jdbc.query(
                        """
                        select endpoint_id from connection where service_id = ?
                        and endpoint_owner = ?
                        and state in ('pendingAcceptance', 'pending', 'available')
                        """,
                        (row, _) -> row.getString(1),
                        serviceId.value(),
                        consumer.value());
        var all = new HashSet<>(stored);
        all.addAll(takenHere().getOrDefault(pair(facts), Set.of()));
        all.remove(facts.endpointId().value());
        return all.size();
    }

    @Override
    public void took(Connection facts) {
        takenHere()
                .computeIfAbsent(pair(facts), _ -> new HashSet<>())
                .add(facts.endpointId().value());
    }

    @Override
    public void gaveBack(Connection facts) {
        takenHere().getOrDefault(pair(facts), new HashSet<>()).remove(facts.endpointId().value());
    }

    private static Pair pair(Connection facts) {
        return new Pair(facts.serviceId(), facts.endpointOwner());
    }

    /** What this transaction has opened so far. */
    @SuppressWarnings("unchecked")
    private Map<Pair, Set<String>> takenHere() {
        var bound = TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return (Map<Pair, Set<String>>) bound;
        }
        var fresh = new HashMap<Pair, Set<String>>();
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

    @Override
    public Set<String> delegators(AccountId owner, String delegate, Instant now) {
        return Set.copyOf(
                jdbc.query(
                        """
                        select person from delegation where owner = ? and delegate = ?
                        and starts <= ? and ends > ?
                        """,
                        (row, _) -> row.getString(1),
                        owner.value(),
                        delegate,
                        Stored.moment(now),
                        Stored.moment(now)));
    }

    @Override
    public List<EndpointId> waitingForRoom(ServiceId serviceId) {
        return jdbc.query(
                """
                select endpoint_id from (
                    select distinct on (consumer) endpoint_id, requested_at
                    from connection_request
                    where service_id = ? and state = 'pendingAcceptance'
                        and md5(verdict) = md5(?) and plan_at is null
                    order by consumer, requested_at, endpoint_id) first_of_each
                order by requested_at, endpoint_id limit 100
                """,
                (row, _) -> new EndpointId(row.getString(1)),
                serviceId.value(),
                OVER_LIMIT);
    }

    @Override
    public List<EndpointId> live(ServiceId serviceId) {
        return jdbc.query(
                """
                select endpoint_id from connection where service_id = ?
                and state in ('pendingAcceptance', 'pending', 'available')
                """,
                (row, _) -> new EndpointId(row.getString(1)),
                serviceId.value());
    }
}
