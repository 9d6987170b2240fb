package dev.drawbridge.bench;

import dev.drawbridge.bench.under.Await;
import dev.drawbridge.bench.under.AwsClient;
import dev.drawbridge.bench.under.Scene;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Endpoints from none to the given number, then described by id and listed on the way. */
final class Creating {

    private static final int DESCRIBES = 2_000;
    private static final int LISTS = 12;

    private final String who;
    private final String consumer;
    private final String loadBalancer;
    private final AwsClient aws;
    private final Report report;
    private final Runnable calm;

    /**
     * @param consumer an account of its own, so that it lists only what was made here
     * @param calm waits until nothing is left to do
     */
    Creating(
            String who,
            String consumer,
            String loadBalancer,
            AwsClient aws,
            Report report,
            Runnable calm) {
        this.who = who;
        this.consumer = consumer;
        this.loadBalancer = loadBalancer;
        this.aws = aws;
        this.report = report;
        this.calm = calm;
    }

    /**
     * @param levels how many endpoints there are at each measurement, ascending
     */
    void run(List<Integer> levels) {
        var scene = Scene.set(aws, consumer, loadBalancer, false, levels.getLast());
        var ids = new ConcurrentLinkedQueue<String>();
        int single = Math.min(500, levels.getLast() / 2);
        int created = 0;
        for (int level : levels) {
            int alone = Math.max(0, Math.min(single, level) - created);
            created = create(scene, ids, 1, created, alone);
            created = create(scene, ids, 8, created, level - created);
            describe(scene, List.copyOf(ids), level);
        }
    }

    private int create(
            Scene scene, ConcurrentLinkedQueue<String> ids, int clients, int from, int count) {
        if (count > 0) {
            report.add(
                    Load.closed(
                            "%s create %d→%d, %d client%s"
                                    .formatted(
                                            who,
                                            from,
                                            from + count,
                                            clients,
                                            clients == 1 ? "" : "s"),
                            clients,
                            count,
                            i -> ids.add(scene.createEndpoint(from + i))));
        }
        return from + count;
    }

    private void describe(Scene scene, List<String> ids, int level) {
        settle(scene, ids);
        int describes = who.equals("moto") ? DESCRIBES / 10 : DESCRIBES;
        report.add(
                Load.closed(
                        "%s describe by id at %d".formatted(who, level),
                        1,
                        describes,
                        i -> scene.describe(ids.get(i * 7919 % ids.size()))));
        report.add(
                Load.closed(
                        "%s list all at %d".formatted(who, level),
                        1,
                        who.equals("moto") ? LISTS / 4 : LISTS,
                        _ -> {
                            int seen = scene.listAll();
                            if (seen != ids.size()) {
                                throw new IllegalStateException(
                                        "listed " + seen + " of " + ids.size());
                            }
                        }));
    }

    /**
     * What follows from the creates is over, so that reads are measured and not the catching up.
     */
    private void settle(Scene scene, List<String> ids) {
        if (!who.equals("moto")) {
            Await.until(
                    Duration.ofMinutes(5),
                    () -> scene.describe(ids.getLast()).contains("<state>available</state>"));
            calm.run();
        }
    }
}
