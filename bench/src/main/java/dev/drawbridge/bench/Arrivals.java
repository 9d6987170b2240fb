package dev.drawbridge.bench;

import dev.drawbridge.bench.under.AwsClient;
import dev.drawbridge.bench.under.Scene;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Looks for all that are on their way with one question every few milliseconds. If each waited by
 * asking for itself, the waiting would be most of the load.
 */
final class Arrivals implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(10);
    private static final int MOST_AT_ONCE = 200;

    private final Scene scene;
    private final Map<String, CountDownLatch> awaited = new ConcurrentHashMap<>();
    private final Thread looking;
    private volatile boolean over;

    Arrivals(Scene scene) {
        this.scene = scene;
        this.looking = Thread.ofPlatform().name("arrivals").daemon().start(this::look);
    }

    /** Returns once the endpoint was seen to be available. */
    void await(String endpointId) {
        var seen = new CountDownLatch(1);
        awaited.put(endpointId, seen);
        try {
            seen.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void look() {
        while (!over) {
            LockSupport.parkNanos(EVERY.toNanos());
            var ids = awaited.keySet().stream().limit(MOST_AT_ONCE).toList();
            if (!ids.isEmpty()) {
                available(ids).forEach(this::arrived);
            }
        }
    }

    private void arrived(String endpointId) {
        var waiting = awaited.remove(endpointId);
        if (waiting != null) {
            waiting.countDown();
        }
    }

    private List<String> available(List<String> ids) {
        var parameters =
                IntStream.range(0, ids.size() * 2)
                        .mapToObj(i -> i % 2 == 0 ? "VpcEndpointId." + (i / 2 + 1) : ids.get(i / 2))
                        .toArray(String[]::new);
        var answer = scene.aws().ec2(scene.consumer(), "DescribeVpcEndpoints", parameters);
        var found = AwsClient.values(answer, "vpcEndpointId");
        var states = AwsClient.values(answer, "state");
        return IntStream.range(0, found.size())
                .filter(i -> states.get(i).equals("available"))
                .mapToObj(found::get)
                .toList();
    }

    @Override
    public void close() {
        over = true;
        looking.interrupt();
    }
}
