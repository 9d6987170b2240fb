package dev.drawbridge.bench.crash;

import dev.drawbridge.bench.under.AwsClient;
import dev.drawbridge.bench.under.Scene;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Plays lifecycles as a patient client: every command is sent again until it is answered, which is
 * safe because a create carries a client token and the other commands may be repeated.
 */
final class Player {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final AwsClient aws;
    private final Scene byHand;
    private final Scene automatic;
    private final Map<Integer, String> endpoints = new ConcurrentHashMap<>();

    Player(AwsClient aws, int lifecycles) {
        this.aws = aws;
        this.byHand = Scene.set(aws, true, lifecycles);
        this.automatic = Scene.set(aws, false, lifecycles);
    }

    void play(Lifecycle life) {
        var scene = sceneOf(life);
        var endpoint = patiently(() -> create(scene, life));
        endpoints.put(life.number(), endpoint);
        if (life.automatic()) {
            awaitState(endpoint, "available");
        }
        if (life.accept()) {
            patiently(() -> decide(scene, "AcceptVpcEndpointConnections", endpoint));
            awaitState(endpoint, "available");
        }
        if (life.reject()) {
            patiently(() -> decide(scene, "RejectVpcEndpointConnections", endpoint));
            awaitState(endpoint, "rejected");
        }
        if (life.delete()) {
            patiently(() -> delete(endpoint));
        }
    }

    String[] services() {
        return new String[] {byHand.serviceId(), automatic.serviceId()};
    }

    private Scene sceneOf(Lifecycle life) {
        return life.automatic() ? automatic : byHand;
    }

    String endpointOf(Lifecycle life) {
        return Objects.requireNonNull(endpoints.get(life.number()));
    }

    /** The state the consumer sees; {@code gone} when it is told that there is no such endpoint. */
    String consumersState(String endpoint) {
        return patiently(() -> {
            try {
                return AwsClient.value(byHand.describe(endpoint), "state");
            } catch (IllegalStateException e) {
                if (message(e).contains("InvalidVpcEndpointId.NotFound")) {
                    return "gone";
                }
                throw e;
            }
        });
    }

    private void awaitState(String endpoint, String wanted) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (var state = consumersState(endpoint);
                !state.equals(wanted);
                state = consumersState(endpoint)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(endpoint + " is " + state + ", not " + wanted);
            }
            LockSupport.parkNanos(Duration.ofMillis(15).toNanos());
        }
    }

    private String create(Scene scene, Lifecycle life) {
        var place = scene.places().get(life.number() % scene.places().size());
        var answer =
                aws.ec2(
                        Scene.CONSUMER,
                        "CreateVpcEndpoint",
                        "VpcEndpointType",
                        "Interface",
                        "VpcId",
                        place.vpcId(),
                        "ServiceName",
                        scene.serviceName(),
                        "SubnetId.1",
                        place.subnetId(),
                        "ClientToken",
                        "life-" + life.number());
        return AwsClient.value(answer, "vpcEndpointId");
    }

    private String decide(Scene scene, String action, String endpoint) {
        var answer =
                aws.ec2(
                        Scene.PROVIDER,
                        action,
                        "ServiceId",
                        scene.serviceId(),
                        "VpcEndpointId.1",
                        endpoint);
        // Not found: the request has not reached the provider yet. Ask again.
        if (answer.contains("<error>")) {
            throw new IllegalStateException(answer);
        }
        return answer;
    }

    private String delete(String endpoint) {
        var answer = aws.ec2(Scene.CONSUMER, "DeleteVpcEndpoints", "VpcEndpointId.1", endpoint);
        if (answer.contains("<error>") && !answer.contains("NotFound")) {
            throw new IllegalStateException(answer);
        }
        return answer;
    }

    static <T> T patiently(Supplier<T> command) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return command.get();
            } catch (IllegalStateException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    private static String message(Exception e) {
        return String.valueOf(e.getMessage());
    }
}
