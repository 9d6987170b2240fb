package dev.drawbridge.consumer.flow;

import static java.util.stream.Collectors.groupingBy;

import dev.drawbridge.consumer.flow.http.Closed;
import dev.drawbridge.consumer.read.EndpointView;
import dev.drawbridge.consumer.read.Endpoints;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The flows there are. Rules are asked when a flow begins, as for tracked connections on AWS; but
 * none outlives its endpoint's connection, and none stands still for longer than the idle time.
 */
@Component
final class OpenFlows {

    private static final Logger LOG = LoggerFactory.getLogger(OpenFlows.class);

    /** While it is modified an endpoint is pending, and carries on. */
    private static final Set<String> CARRYING = Set.of("available", "pending");

    /** Of all places; so one account alone never leaves the others without. */
    private static final int SHARE = 4;

    /** Who waits in a read ends it in time, and says why; this is for who waits in a write. */
    private static final Duration GRACE = Duration.ofSeconds(2);

    private record Place(String owner, String region) {}

    private final Endpoints endpoints;
    private final Duration longest;
    private final int ofOneAccount;
    private final Set<Flow> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    OpenFlows(
            Endpoints endpoints,
            @Value("${drawbridge.flow.at-once:512}") int atOnce,
            @Value("${drawbridge.flow.idle:350s}") Duration idle) {
        this.endpoints = endpoints;
        this.longest = idle.plus(GRACE);
        this.ofOneAccount = Math.max(1, atOnce / SHARE);
    }

    /** One of the account's places, to be given back by {@link #leave}. */
    void enter(String account) throws Closed {
        if (taken.merge(account, 1, Integer::sum) > ofOneAccount) {
            leave(account);
            throw new Closed(
                    Closed.BUSY,
                    "Too many flows at once: %d of an account, a quarter of drawbridge.flow.at-once"
                            .formatted(ofOneAccount));
        }
    }

    void leave(String account) {
        taken.computeIfPresent(account, (_, count) -> count > 1 ? count - 1 : null);
    }

    void begin(Flow flow) {
        open.add(flow);
    }

    void end(Flow flow) {
        open.remove(flow);
    }

    /**
     * Cuts those that stand still, and those whose endpoint was rejected, deleted, or is otherwise
     * at its end.
     */
    void look() {
        try {
            open.stream().filter(flow -> flow.stoodFor(longest)).forEach(Flow::cut);
            open.stream()
                    .collect(groupingBy(flow -> new Place(flow.owner(), flow.region())))
                    .forEach(this::look);
        } catch (RuntimeException e) {
            LOG.warn("Open flows could not be looked at; they are looked at again", e);
        }
    }

    private void look(Place place, List<Flow> flows) {
        var ids = flows.stream().map(Flow::endpointId).distinct().toList();
        var carrying =
                endpoints.find(place.owner(), place.region(), ids).stream()
                        .filter(endpoint -> CARRYING.contains(endpoint.state()))
                        .map(EndpointView::endpointId)
                        .collect(Collectors.toSet());
        for (var flow : flows) {
            if (!carrying.contains(flow.endpointId())) {
                flow.cut();
            }
        }
    }
}
