package dev.drawbridge.consumer.flow;

import dev.drawbridge.consumer.domain.paths.Explanation;
import dev.drawbridge.consumer.domain.paths.Explanation.Way;
import dev.drawbridge.consumer.domain.paths.InWords;
import dev.drawbridge.consumer.domain.paths.PathQuestion;
import dev.drawbridge.consumer.domain.paths.Ports;
import dev.drawbridge.consumer.flow.Passengers.Passenger;
import dev.drawbridge.consumer.read.Endpoints;
import dev.drawbridge.consumer.read.paths.Pathfinder;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a flow through where the very judgement that explains paths finds one open. */
@Component
final class Gate {

    /** Linux's own. */
    private static final Ports ANSWERS = new Ports(32_768, 60_999);

    private final Pathfinder pathfinder;
    private final Endpoints endpoints;
    private final Behind behind;

    Gate(Pathfinder pathfinder, Endpoints endpoints, Behind behind) {
        this.pathfinder = pathfinder;
        this.endpoints = endpoints;
        this.behind = behind;
    }

    /** A connection to a target, and a way that leads to it. */
    record Opened(Socket target, String endpointId) {}

    /**
     * @param call what the request asks the API of an AWS service for; null where it does not say
     */
    Opened open(Passenger passenger, Destination to, @Nullable String call) throws Closed {
        var explanation = explain(passenger, to, null);
        var ways = new ArrayList<>(open(explanation, to));
        Collections.shuffle(ways);
        Closed last = null;
        for (var way : ways) {
            var id = Objects.requireNonNull(way.endpointId());
            var service = service(passenger, id);
            var action = call == null ? null : behind.action(service, call);
            if (action != null) {
                open(explain(passenger, to, action), to);
            }
            try {
                var zone = Objects.requireNonNull(way.availabilityZoneId());
                return new Opened(behind.reach(service, to.port(), zone), id);
            } catch (Closed e) {
                last = e;
            }
        }
        var why = Objects.requireNonNull(last);
        throw new Closed(why.status(), why.getMessage() + "\n\n" + words(explanation, to));
    }

    private Explanation explain(Passenger passenger, Destination to, @Nullable String action) {
        return pathfinder.explain(
                new PathQuestion(
                        passenger.from(),
                        to.host(),
                        to.port(),
                        "tcp",
                        passenger.caller().arn(),
                        action,
                        "*",
                        ANSWERS,
                        0),
                passenger.vpc());
    }

    private static List<Way> open(Explanation explanation, Destination to) throws Closed {
        if (explanation.outcome() == Explanation.Outcome.CLOSED) {
            var step = explanation.closedBy().orElseThrow();
            throw new Closed(
                    step.name().equals("name") ? Closed.NOWHERE : Closed.FORBIDDEN,
                    InWords.of(step) + "\n\n" + words(explanation, to));
        }
        var ways =
                explanation.ways().stream()
                        .filter(way -> way.open() && way.endpointId() != null)
                        .toList();
        if (ways.isEmpty()) {
            throw new Closed(
                    Closed.NOWHERE,
                    "closed target: it leads to the Internet, where nothing flows here\n\n"
                            + words(explanation, to));
        }
        return ways;
    }

    private String service(Passenger passenger, String endpointId) throws Closed {
        var vpc = passenger.vpc();
        return endpoints.find(vpc.owner(), vpc.region(), List.of(endpointId)).stream()
                .map(endpoint -> endpoint.facts().serviceName())
                .findFirst()
                .orElseThrow(() -> new Closed(Closed.NOWHERE, "closed endpoint: it is gone"));
    }

    private static String words(Explanation explanation, Destination to) {
        return InWords.of(to.host() + " port " + to.port(), explanation).strip();
    }
}
