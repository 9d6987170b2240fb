package dev.drawbridge.consumer.flow;

import dev.drawbridge.consumer.flow.http.Closed;
import dev.drawbridge.consumer.read.flow.Ends;
import dev.drawbridge.consumer.read.flow.Ends.End;
import dev.drawbridge.events.Topic;
import dev.drawbridge.events.catalogue.AwsServices;
import dev.drawbridge.events.place.Addresses;
import dev.drawbridge.messaging.CaughtUp;
import dev.drawbridge.wire.Dialect;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What is behind an endpoint: the registered targets of a provider's load balancers, or for AWS's
 * own services our front door. Nothing else is ever dialled. A consumer does not learn where the
 * targets are.
 */
@Component
final class Behind {

    private static final Duration BOUND = Duration.ofSeconds(2);

    private static final int HTTPS = 443;

    private final Ends ends;
    private final CaughtUp caughtUp;
    private final Addresses addresses;
    private final @Nullable InetSocketAddress frontDoor;

    Behind(
            Ends ends,
            CaughtUp caughtUp,
            @Value("${drawbridge.targets.allowed:}") String allowed,
            @Value("${drawbridge.auth.mode}") String mode,
            @Value("${drawbridge.flow.front-door:}") String frontDoor) {
        this.ends = ends;
        this.caughtUp = caughtUp;
        this.addresses = Addresses.allowed(allowed, mode);
        this.frontDoor = frontDoor.isBlank() ? null : place(frontDoor.strip());
    }

    private static InetSocketAddress place(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1 || !text.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException(
                    "drawbridge.flow.front-door is host:port, not '%s'".formatted(text));
        }
        return InetSocketAddress.createUnresolved(
                text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    /** Which of AWS's APIs; null where the service has none here. */
    @Nullable Dialect api(String serviceName) {
        return AwsServices.named(serviceName).isEmpty()
                ? null
                : Arrays.stream(Dialect.values())
                        .filter(api -> api.signingName().equals(last(serviceName)))
                        .findFirst()
                        .orElse(null);
    }

    /**
     * @param zone the Availability Zone of the interface, which the flow stays in
     * @param until by when it is reached, on the clock of {@link System#nanoTime}
     */
    Socket reach(String serviceName, int port, String zone, long until) throws Closed {
        return AwsServices.named(serviceName).isPresent()
                ? awsOwn(serviceName, port, until)
                : target(serviceName, port, zone, until);
    }

    private Socket awsOwn(String serviceName, int port, long until) throws Closed {
        if (frontDoor == null || api(serviceName) == null) {
            throw new Closed(
                    Closed.NOWHERE,
                    "closed target: nothing answers for %s here: of AWS's own services ec2, sns, sts and elasticloadbalancing have an API in this house"
                            .formatted(serviceName));
        }
        if (port == HTTPS) {
            throw new Closed(
                    Closed.NOWHERE,
                    "closed target: this house's own APIs speak no TLS: ask for http:// and port 80");
        }
        return dial(new InetSocketAddress(frontDoor.getHostString(), frontDoor.getPort()), until);
    }

    private Socket target(String serviceName, int port, String zone, long until) throws Closed {
        var usable = usable(ends.of(serviceName, port), zone);
        if (usable.isEmpty()) {
            caughtUp.await(
                    Topic.PROVIDER_EVENTS,
                    shorter(left(until)),
                    () -> !usable(ends.of(serviceName, port), zone).isEmpty());
        }
        var all = usable.isEmpty() ? ends.of(serviceName, port) : usable;
        var targets = new ArrayList<>(usable(all, zone));
        if (targets.isEmpty()) {
            throw new Closed(Closed.NOWHERE, "closed target: " + why(all, port, zone));
        }
        Collections.shuffle(targets);
        Closed last = null;
        for (var target : targets) {
            try {
                return dial(new InetSocketAddress(target.address(), target.port()), until);
            } catch (Closed e) {
                last = e;
            }
        }
        throw java.util.Objects.requireNonNull(last);
    }

    private List<End> usable(List<End> all, String zone) {
        return all.stream()
                .filter(end -> end.address() != null && addresses.hold(end.address()))
                .filter(end -> end.usableFrom(zone))
                .toList();
    }

    private String why(List<End> all, int port, String zone) {
        if (all.isEmpty()) {
            return "no load balancer of the service listens on port " + port;
        }
        return all.stream().allMatch(end -> end.address() == null)
                ? "the service has no target registered for port " + port
                : "the service has no target for port %d that %s may use".formatted(port, zone);
    }

    private static Socket dial(InetSocketAddress place, long until) throws Closed {
        var left = left(until);
        if (left.toMillis() < 1) {
            throw silent();
        }
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(place, Math.toIntExact(shorter(left).toMillis()));
            return socket;
        } catch (IOException e) {
            Sockets.end(socket);
            throw e instanceof SocketTimeoutException
                    ? silent()
                    : new Closed(
                            Closed.NOWHERE,
                            "closed target: the service's targets take no connections");
        }
    }

    private static Closed silent() {
        return new Closed(Closed.TOO_LATE, "closed target: the service does not answer");
    }

    private static Duration left(long until) {
        return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
    }

    private static Duration shorter(Duration left) {
        return left.compareTo(BOUND) < 0 ? left : BOUND;
    }

    private static String last(String serviceName) {
        return serviceName.substring(serviceName.lastIndexOf('.') + 1);
    }
}
