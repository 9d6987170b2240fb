package dev.drawbridge.scenario.engine;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.provider.domain.Connection;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** What the provider's tables know: who is let in, who is live, and who waits for room. */
final class Census {

    private record Pair(ServiceId service, AccountId consumer) {}

    private record Waiting(Instant since, String endpoint, AccountId consumer) {}

    private static final Comparator<Waiting> LONGEST_FIRST =
            Comparator.comparing(Waiting::since).thenComparing(Waiting::endpoint);

    private final Map<ServiceId, Map<AccountId, Long>> letIn = new HashMap<>();
    private final Map<Pair, Integer> live = new HashMap<>();
    private final Map<ServiceId, NavigableSet<Waiting>> forRoom = new HashMap<>();

    static boolean isLetIn(Connection connection) {
        return connection instanceof Connection.Pending
                || connection instanceof Connection.Available;
    }

    static boolean isLive(Connection connection) {
        return isLetIn(connection) || connection instanceof Connection.PendingAcceptance;
    }

    void changed(Connection before, Connection.Known after) {
        var service = after.facts().serviceId();
        var consumer = after.facts().endpointOwner();
        int in = (isLetIn(after) ? 1 : 0) - (isLetIn(before) ? 1 : 0);
        if (in != 0) {
            letIn.computeIfAbsent(service, _ -> new HashMap<>())
                    .merge(consumer, (long) in, Long::sum);
        }
        int more = (isLive(after) ? 1 : 0) - (isLive(before) ? 1 : 0);
        if (more != 0) {
            live.merge(new Pair(service, consumer), more, Integer::sum);
        }
    }

    void waits(Connection.Known known, Instant since, boolean forRoomAlone) {
        var facts = known.facts();
        var one = new Waiting(since, facts.endpointId().value(), facts.endpointOwner());
        if (forRoomAlone) {
            forRoom.computeIfAbsent(facts.serviceId(), _ -> new TreeSet<>(LONGEST_FIRST)).add(one);
        } else if (forRoom.containsKey(facts.serviceId())) {
            forRoom.get(facts.serviceId()).remove(one);
        }
    }

    Map<AccountId, Long> letIn(ServiceId service) {
        return Collections.unmodifiableMap(letIn.getOrDefault(service, Map.of()));
    }

    int live(ServiceId service, AccountId consumer) {
        return live.getOrDefault(new Pair(service, consumer), 0);
    }

    /** Of each consumer the one that has waited longest, as the provider's query has it. */
    List<String> nextForRoom(ServiceId service) {
        Set<AccountId> seen = new HashSet<>();
        return forRoom.getOrDefault(service, Collections.emptyNavigableSet()).stream()
                .filter(one -> seen.add(one.consumer()))
                .limit(100)
                .map(Waiting::endpoint)
                .toList();
    }

    List<String> allForRoom(ServiceId service) {
        return forRoom.getOrDefault(service, Collections.emptyNavigableSet()).stream()
                .map(Waiting::endpoint)
                .toList();
    }
}
