package dev.drawbridge.consumer.flow;

import dev.drawbridge.consumer.domain.paths.Explanation;
import dev.drawbridge.consumer.domain.paths.Explanation.Way;
import dev.drawbridge.consumer.domain.paths.InWords;
import dev.drawbridge.consumer.domain.paths.PathQuestion;
import dev.drawbridge.consumer.domain.paths.Ports;
import dev.drawbridge.consumer.flow.Passengers.Passenger;
import dev.drawbridge.consumer.flow.http.Closed;
import dev.drawbridge.consumer.flow.http.Destination;
import dev.drawbridge.consumer.read.EndpointView;
import dev.drawbridge.consumer.read.dns.Anybodys;
import dev.drawbridge.consumer.read.paths.Pathfinder;
import dev.drawbridge.wire.Dialect;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets a flow through where the very judgement that explains paths finds one open. */
@Component
final class Gate {

    /** Linux's own. */
    private static final Ports ANSWERS = new Ports(32_768, 60_999);

    /** For all ways and all their targets together. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** All others are about what the client says. */
    private static final Set<Integer> OF_THE_OTHER_SIDE =
            Set.of(Closed.FORBIDDEN, Closed.NOWHERE, Closed.TOO_LATE);

    private final Pathfinder pathfinder;
    private final Anybodys endpoints;
    private final Behind behind;

    Gate(Pathfinder pathfinder, Anybodys endpoints, Behind behind) {
        this.pathfinder = pathfinder;
        this.endpoints = endpoints;
        this.behind = behind;
    }

    /** A connection to a target, and a way that leads to it. */
    record Opened(Socket target, EndpointView endpoint) {}

    /** Asked only on the way to an API of AWS's. */
    interface Asking {

        /**
         * @return as policies name it
         * @throws Closed where it is none of that API's
         */
        String action(Dialect api) throws Closed, IOException;
    }

    Opened open(Passenger passenger, Destination to, Asking asking) throws Closed, IOException {
        var explanation = explain(passenger, to, null);
        var ways = new ArrayList<>(open(explanation, to));
        Collections.shuffle(ways);
        long until = System.nanoTime() + PATIENCE.toNanos();
        Closed last = null;
        for (var way : ways) {
            var id = Objects.requireNonNull(way.endpointId());
            var endpoint = endpoint(id);
            var service = endpoint.facts().serviceName();
            try {
                var api = behind.api(service);
                if (api != null) {
                    refuseUnlessAllowed(passenger, to, way, asking.action(api));
                }
                // A Gateway endpoint is in no zone.
                var zone = Objects.requireNonNullElse(way.availabilityZoneId(), "");
                return new Opened(behind.reach(service, to.port(), zone, until), endpoint);
            } catch (Closed e) {
                last = told(e, way, explanation, to);
            }
        }
        throw Objects.requireNonNull(last);
    }

    private static Closed told(Closed why, Way way, Explanation explanation, Destination to) {
        if (way.abroad() && OF_THE_OTHER_SIDE.contains(why.status())) {
            var shut = explanation.shutAbroad();
            var step =
                    shut.asSeen().ways().stream()
                            .filter(seen -> seen.address().equals(way.address()))
                            .findFirst()
                            .flatMap(Way::closedBy)
                            .orElseThrow();
            return new Closed(why.status(), InWords.of(step) + "\n\n" + words(shut, to));
        }
        if (why.status() == Closed.FORBIDDEN) {
            return why;
        }
        return new Closed(why.status(), why.getMessage() + "\n\n" + words(explanation, to));
    }

    /** By the very way that is then gone. */
    private void refuseUnlessAllowed(Passenger passenger, Destination to, Way way, String action)
            throws Closed {
        var explanation = explain(passenger, to, action);
        var allowed =
                open(explanation, to).stream()
                        .anyMatch(open ->
                                open.address().equals(way.address())
                                        && Objects.equals(open.endpointId(), way.endpointId()));
        if (!allowed) {
            throw new Closed(
                    Closed.FORBIDDEN,
                    "closed endpoint policy: it does not allow %s\n\n%s"
                            .formatted(action, words(explanation, to)));
        }
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
                passenger.vpc(),
                passenger.caller().account());
    }

    private static List<Way> open(Explanation explanation, Destination to) throws Closed {
        if (explanation.outcome() == Explanation.Outcome.CLOSED) {
            var step = explanation.asSeen().closedBy().orElseThrow();
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

    /** The way to it is open, whosever it is. */
    private EndpointView endpoint(String endpointId) throws Closed {
        return endpoints
                .endpoint(endpointId)
                .orElseThrow(() -> new Closed(Closed.NOWHERE, "closed endpoint: it is gone"));
    }

    private static String words(Explanation explanation, Destination to) {
        return InWords.of(to.host() + " port " + to.port(), explanation.asSeen()).strip();
    }
}
