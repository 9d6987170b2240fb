package dev.drawbridge.bench.proof.rig;

import dev.drawbridge.bench.under.Await;
import dev.drawbridge.bench.under.AwsClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** A topic, its subscribers at the sink, and what has been published on it. */
public final class Rig {

    public static final String OWNER = "111111111111";

    /** About a kilobyte, as events are. */
    private static final String BODY = "{\"detail\":\"" + "x".repeat(1000) + "\"}";

    private final AwsClient aws;
    private final Sink sink;
    private final String topic;
    private final List<String> paths = new ArrayList<>();
    private final List<String> arns = new ArrayList<>();
    // When each should have been sent: waiting for a slow server counts as latency.
    private final Map<String, Long> published = new ConcurrentHashMap<>();

    /**
     * @param attributes of the topic, as CreateTopic's parameters
     */
    public Rig(AwsClient aws, Sink sink, String name, String... attributes) {
        this.aws = aws;
        this.sink = sink;
        var parameters = new ArrayList<>(List.of("Name", name));
        parameters.addAll(List.of(attributes));
        this.topic =
                AwsClient.value(
                        aws.sns(OWNER, "CreateTopic", parameters.toArray(String[]::new)),
                        "TopicArn");
    }

    public String topic() {
        return topic;
    }

    public List<String> subscriptions() {
        return arns;
    }

    public Rig subscribe(int count, String prefix, Sink.Manner manner) {
        int before = sink.confirmed();
        for (int i = 0; i < count; i++) {
            var path = "/" + topic.substring(topic.lastIndexOf(':') + 1) + "-" + prefix + i;
            sink.behave(path, manner);
            paths.add(path);
            arns.add(
                    AwsClient.value(
                            aws.sns(
                                    OWNER,
                                    "Subscribe",
                                    "TopicArn",
                                    topic,
                                    "Protocol",
                                    "http",
                                    "Endpoint",
                                    sink.url(path),
                                    "ReturnSubscriptionArn",
                                    "true"),
                            "SubscriptionArn"));
        }
        Await.until(Duration.ofMinutes(2), () -> sink.confirmed() >= before + count);
        return this;
    }

    /** In an open loop: what the server cannot take in time is late, not left out. */
    public void publish(int count, double perSecond) {
        long start = System.nanoTime();
        var room = new Semaphore(64);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                long due = start + (long) (i * 1e9 / perSecond);
                for (long left = due - System.nanoTime();
                        left > 0;
                        left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                room.acquireUninterruptibly();
                threads.submit(() -> {
                    try {
                        publish(due);
                    } finally {
                        room.release();
                    }
                });
            }
        }
    }

    /** False where there was no answer: then it may or may not have been taken. */
    public boolean publish(long due) {
        try {
            var answer = aws.sns(OWNER, "Publish", "TopicArn", topic, "Message", BODY);
            published.put(AwsClient.value(answer, "MessageId"), due);
            return true;
        } catch (IllegalStateException noAnswer) {
            return false;
        }
    }

    public int published() {
        return published.size();
    }

    public Map<String, Long> due() {
        return published;
    }

    public List<String> paths() {
        return paths;
    }

    /** What was acknowledged and has not reached a subscriber who behaves. */
    public long missing(List<String> good) {
        return good.stream()
                .mapToLong(path ->
                        published.keySet().stream().filter(id -> sink.times(path, id) == 0).count())
                .sum();
    }

    public long doubles(List<String> good) {
        return good.stream()
                .mapToLong(path ->
                        published.keySet().stream()
                                .mapToLong(id -> Math.max(0, sink.times(path, id) - 1))
                                .sum())
                .sum();
    }

    /** Here and at the sink, what has reached everybody. */
    public void forget() {
        var done =
                published.keySet().stream()
                        .filter(id -> paths.stream().allMatch(path -> sink.times(path, id) > 0))
                        .collect(Collectors.toSet());
        published.keySet().removeAll(done);
        sink.forget(done);
    }

    public boolean awaitAll(List<String> good, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (missing(good) > 0) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(20_000_000);
        }
        return true;
    }
}
