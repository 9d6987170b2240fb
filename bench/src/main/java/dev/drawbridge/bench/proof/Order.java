package dev.drawbridge.bench.proof;

import dev.drawbridge.bench.proof.rig.Rig;
import dev.drawbridge.bench.proof.rig.Sheet;
import dev.drawbridge.bench.proof.rig.Sink;
import dev.drawbridge.bench.proof.rig.Sink.Manner;
import dev.drawbridge.bench.under.Await;
import dev.drawbridge.bench.under.AwsClient;
import dev.drawbridge.bench.under.DrawbridgeServer;
import dev.drawbridge.bench.under.Worker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Row 6: two processes deliver from one queue to subscribers that refuse one in ten, and one of the
 * two is killed in the middle; still each endpoint's news come in their order.
 */
final class Order {

    private static final int SUBSCRIBERS = 10;
    private static final int ENDPOINTS = 100;
    private static final int BATCH = 10;

    /** Percent that each has at least: the second is told of nothing, and dead for a while. */
    private static final int BOTH = 5;

    /** So that what is measured is not the memory of a queue that grows. */
    private static final int LONGEST_QUEUE = 20_000;

    /** Soon, and often enough that nothing is ever given up. */
    private static final String POLICY =
            """
            {"http":{"defaultHealthyRetryPolicy":{"minDelayTarget":1,"maxDelayTarget":1,\
            "numRetries":30,"numNoDelayRetries":1}}}\
            """;

    private final DrawbridgeServer server;
    private final AwsClient aws;
    private final Sink sink;
    private final Sheet sheet;
    private final Sequences sequences = new Sequences();

    Order(DrawbridgeServer server, AwsClient aws, Sink sink, Sheet sheet) {
        this.server = server;
        this.aws = aws;
        this.sink = sink;
        this.sheet = sheet;
    }

    void run(int deliveries, Path log) throws Exception {
        var rig =
                new Rig(
                        aws,
                        sink,
                        "order.fifo",
                        "Attributes.entry.1.key",
                        "FifoTopic",
                        "Attributes.entry.1.value",
                        "true",
                        "Attributes.entry.2.key",
                        "DeliveryPolicy",
                        "Attributes.entry.2.value",
                        POLICY);
        rig.subscribe(SUBSCRIBERS, "s", Manner.ASKED);
        rig.paths().forEach(path -> sink.answer(path, body -> sequences.answer(path, body)));
        int batches = Math.max(2, deliveries / SUBSCRIBERS / BATCH);
        long began = System.nanoTime();
        try (var second = Worker.start(server, log)) {
            publish(rig, 0, batches / 2);
            long bySecond = second.delivered();
            second.killAndRestart();
            publish(rig, batches / 2, batches);
            long all = (long) batches * BATCH * SUBSCRIBERS;
            awaitAll(all);
            report(all, bySecond + second.delivered(), (System.nanoTime() - began) / 1e9);
        }
    }

    private void publish(Rig rig, int from, int to) {
        for (int batch = from; batch < to; batch++) {
            long published = (long) batch * BATCH * SUBSCRIBERS;
            Await.until(Duration.ofMinutes(5), () -> published - sequences.told() < LONGEST_QUEUE);
            publish(rig, batch);
        }
    }

    private void publish(Rig rig, int batch) {
        var parameters = new ArrayList<>(List.of("TopicArn", rig.topic()));
        for (int i = 0; i < BATCH; i++) {
            int number = batch * BATCH + i;
            var endpoint = "vpce-%017x".formatted(number % ENDPOINTS);
            var entry = "PublishBatchRequestEntries.member." + (i + 1) + ".";
            parameters.addAll(List.of(entry + "Id", "m" + i));
            parameters.addAll(
                    List.of(entry + "Message", Sequences.body(endpoint, number / ENDPOINTS)));
            parameters.addAll(List.of(entry + "MessageGroupId", endpoint));
            parameters.addAll(List.of(entry + "MessageDeduplicationId", "n" + number));
        }
        var answer = aws.sns(Rig.OWNER, "PublishBatch", parameters.toArray(String[]::new));
        if (AwsClient.values(answer, "MessageId").size() != BATCH) {
            throw new IllegalStateException("not all was taken: " + answer);
        }
    }

    /** Until all is there, or nothing has come for long enough that nothing will. */
    private void awaitAll(long all) {
        long seen = -1;
        long since = System.nanoTime();
        while (sequences.told() < all && System.nanoTime() - since < 120e9) {
            if (sequences.told() != seen) {
                seen = sequences.told();
                since = System.nanoTime();
            }
            LockSupport.parkNanos(20_000_000);
        }
    }

    private void report(long all, long bySecond, double seconds) {
        long told = sequences.told();
        long attempts = told + sequences.doubles() + sequences.refused();
        sheet.atMost("6", "inversions in " + all + " deliveries", sequences.inversions(), 0);
        sheet.atMost("6", "lost", all - told, 0);
        sheet.atLeast("6", "by the first process, % of them", percent(all - bySecond, all), BOTH);
        sheet.atLeast("6", "by the second process, % of them", percent(bySecond, all), BOTH);
        sheet.add("6", "kill -9 of the second process", 1, "", true);
        sheet.add("6", "doubles", sequences.doubles(), "", true);
        sheet.atLeast("6", "answered 503, %", percent(sequences.refused(), attempts), 9);
        sheet.add("6", "deliveries/s, failed attempts not counted", told / seconds, "", true);
    }

    private static double percent(long part, long whole) {
        return 100.0 * part / Math.max(1, whole);
    }
}
