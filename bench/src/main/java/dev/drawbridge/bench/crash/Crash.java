package dev.drawbridge.bench.crash;

import dev.drawbridge.bench.under.Await;
import dev.drawbridge.bench.under.AwsClient;
import dev.drawbridge.bench.under.DrawbridgeServer;
import dev.drawbridge.bench.under.Receiver;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * {@code make crash [SEED=…] [KILLS=20] [LIFECYCLES=500]}: plays lifecycles against a Drawbridge
 * that is killed with -9 at random moments, and checks that all that was promised is so.
 */
public final class Crash {

    private static final int PLAYERS = 8;

    private final long seed;
    private final int kills;
    private final int lifecycles;

    private Crash(long seed, int kills, int lifecycles) {
        this.seed = seed;
        this.kills = kills;
        this.lifecycles = lifecycles;
    }

    public static void main(String[] args) throws Exception {
        long seed = args.length > 0 ? Long.parseLong(args[0]) : System.nanoTime();
        int kills = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        int lifecycles = args.length > 2 ? Integer.parseInt(args[2]) : 500;
        System.exit(new Crash(seed, kills, lifecycles).run() ? 0 : 1);
    }

    private boolean run() throws Exception {
        System.out.printf("seed %d, %d kills, %d lifecycles%n", seed, kills, lifecycles);
        var data = Files.createTempDirectory("drawbridge-crash-").resolve("data");
        try (var server = DrawbridgeServer.start(data)) {
            var aws = new AwsClient(server.endpoint());
            try (var receiver = new Receiver(aws)) {
                return run(server, aws, receiver);
            }
        }
    }

    private boolean run(DrawbridgeServer server, AwsClient aws, Receiver receiver)
            throws Exception {
        var random = new Random(seed);
        var lives =
                IntStream.range(0, lifecycles).mapToObj(n -> Lifecycle.random(n, random)).toList();
        var player = new Player(aws, lifecycles);
        receiver.subscribe("crash", player.services());
        var done = new AtomicInteger();
        try (var pool = Executors.newFixedThreadPool(PLAYERS)) {
            var playing = lives.stream().map(life -> pool.submit(() -> play(player, life, done)));
            var futures = playing.toList();
            killing(server, random, done);
            for (Future<?> future : futures) {
                future.get();
            }
        }
        return check(server, aws, receiver, lives, player);
    }

    private static void play(Player player, Lifecycle life, AtomicInteger done) {
        player.play(life);
        done.incrementAndGet();
    }

    /** Spreads the kills over the lifecycles, so that each hits a system at work. */
    private void killing(DrawbridgeServer server, Random random, AtomicInteger done)
            throws Exception {
        for (int kill = 1; kill <= kills; kill++) {
            int due = (int) ((long) lifecycles * kill / (kills + 1));
            Await.until(Duration.ofMinutes(10), () -> done.get() >= due);
            Thread.sleep(random.nextInt(250));
            server.kill();
            server.restart();
            System.out.printf(
                    "kill %d of %d at %d lifecycles, ready again in %.1f s%n",
                    kill, kills, done.get(), server.readyInSeconds());
        }
    }

    private static boolean check(
            DrawbridgeServer server,
            AwsClient aws,
            Receiver receiver,
            List<Lifecycle> lives,
            Player player)
            throws Exception {
        var findings = new Findings();
        var ends = new Ends(aws, player, findings);
        ends.consumers(lives);
        ends.providers(lives);
        ends.addresses();
        new Told(receiver, player, findings).check(lives);
        new AuditTrail(server, findings).check();
        System.out.printf(
                "webhooks: %,d received, %,d distinct, %,d doubles (same message id)%n",
                receiver.deliveries(),
                receiver.distinct(),
                receiver.deliveries() - receiver.distinct());
        findings.print();
        return findings.clean();
    }
}
