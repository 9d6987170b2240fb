package dev.drawbridge.bench.proof;

import dev.drawbridge.bench.under.Await;
import dev.drawbridge.bench.under.AwsClient;
import dev.drawbridge.bench.under.Receiver;
import dev.drawbridge.bench.under.Scene;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Endpoints that are created, and what is told of them: news that come through the broker. */
final class Connections implements AutoCloseable {

    private final Scene scene;
    private final Receiver receiver;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicInteger tried = new AtomicInteger();

    Connections(AwsClient aws, int most) throws IOException {
        scene = Scene.set(aws, false, most);
        receiver = new Receiver(aws);
        receiver.subscribe("connections", scene.serviceId());
    }

    int tried() {
        return tried.get();
    }

    int acknowledged() {
        return acknowledged.size();
    }

    /** Where there is no answer there may or may not be an endpoint. */
    boolean create() {
        try {
            acknowledged.add(scene.createEndpoint(tried.getAndIncrement()));
            return true;
        } catch (IllegalStateException noAnswer) {
            return false;
        }
    }

    /** A new one, until it has been told of. */
    void awaitNews() {
        var endpoint = scene.createEndpoint(tried.getAndIncrement());
        acknowledged.add(endpoint);
        Await.until(Duration.ofMinutes(1), () -> told(endpoint) > 0);
    }

    void awaitAll() {
        Await.until(Duration.ofMinutes(3), () -> lost() == 0);
    }

    long lost() {
        return acknowledged.stream().filter(endpoint -> told(endpoint) == 0).count();
    }

    /** The same event under another message id: nobody could tell that it is a double. */
    long underTwoIds() {
        return acknowledged.stream().filter(endpoint -> told(endpoint) > 1).count();
    }

    double doublesPercent() {
        int deliveries = receiver.deliveries();
        return 100.0 * (deliveries - receiver.distinct()) / Math.max(1, deliveries);
    }

    private int told(String endpoint) {
        return receiver.ids(endpoint, "Connect").size();
    }

    @Override
    public void close() {
        receiver.close();
    }
}
