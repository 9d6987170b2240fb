package dev.drawbridge.consumer.flow;

import static java.util.stream.Collectors.groupingBy;

import dev.drawbridge.consumer.read.EndpointView;
import dev.drawbridge.consumer.read.Endpoints;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The flows there are. Rules are asked when a flow begins, as for tracked connections on AWS; but
 * none outlives its endpoint's connection.
 */
@Component
final class OpenFlows {

    private static final Logger LOG = LoggerFactory.getLogger(OpenFlows.class);

    /** While it is modified an endpoint is pending, and carries on. */
    private static final Set<String> CARRYING = Set.of("available", "pending");

    record Flow(String owner, String region, String endpointId, Socket client, Socket target) {}

    private record Place(String owner, String region) {}

    private final Endpoints endpoints;
    private final Set<Flow> open = ConcurrentHashMap.newKeySet();

    OpenFlows(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    void begin(Flow flow) {
        open.add(flow);
    }

    void end(Flow flow) {
        open.remove(flow);
    }

    /** Cuts those whose endpoint was rejected, deleted, or is otherwise at its end. */
    void look() {
        try {
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
                Sockets.end(flow.target());
                Sockets.end(flow.client());
            }
        }
    }
}
