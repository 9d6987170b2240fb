package dev.drawbridge.bench.proof;

import dev.drawbridge.bench.proof.rig.Rig;
import dev.drawbridge.bench.proof.rig.Sheet;
import dev.drawbridge.bench.proof.rig.Sink;
import dev.drawbridge.bench.under.AwsClient;
import dev.drawbridge.bench.under.Broker;
import dev.drawbridge.bench.under.DrawbridgeServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * {@code make notify-proof [ARGS="kills out.json"] [SCALE=10]}: webhooks of every kind, and the
 * figures beside their aims. Each part has a Drawbridge of its own, which is made anew.
 */
public final class Proof {

    private static final int PERCENT = 100;

    private enum Part {
        SPEED,
        ISOLATION,
        BACKLOG,
        ORDER,
        KILLS,
        MAILS,
        SOAK
    }

    /** All that end soon; the soak takes eight hours and is asked for by name. */
    private static final Set<Part> USUAL = EnumSet.complementOf(EnumSet.of(Part.SOAK));

    private static final Duration SOAK = Duration.ofHours(8);

    private final Sheet sheet = new Sheet();
    private final int scale;

    private Proof(int scale) {
        this.scale = scale;
    }

    /**
     * In any order: the parts (all but the soak where none is named), how much of the whole is run
     * in percent, and the file for the figures.
     */
    public static void main(String[] args) throws Exception {
        var file = Path.of("bench/target/notify-proof.json");
        int scale = 10;
        var parts = EnumSet.noneOf(Part.class);
        for (var arg : args) {
            if (arg.matches("\\d+")) {
                scale = Integer.parseInt(arg);
            } else if (arg.endsWith(".json")) {
                file = Path.of(arg);
            } else {
                for (var name : arg.split(",")) {
                    parts.add(Part.valueOf(name.toUpperCase(Locale.ROOT)));
                }
            }
        }
        var proof = new Proof(scale);
        for (var part : parts.isEmpty() ? USUAL : parts) {
            proof.prove(part);
            // After each: whatever happens to the next, these have been seen.
            proof.sheet.write(file);
        }
        System.exit(proof.sheet.allMet() ? 0 : 1);
    }

    private int of(int whole) {
        return Math.max(1, whole * scale / PERCENT);
    }

    /** One that cannot be run to its end is missed, and does not hold up the others. */
    private void prove(Part part) throws IOException {
        var data = Files.createTempDirectory("drawbridge-proof").resolve("data");
        long began = System.nanoTime();
        try {
            System.out.printf("%s at %d %%, log %s.log%n", part, scale, data);
            if (part == Part.KILLS) {
                kill(data);
            } else {
                run(part, data);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Exception | Error failure) {
            failure.printStackTrace(System.out);
            sheet.add(part.name(), "ended early: " + failure.getMessage(), 0, "", false);
        }
        System.out.printf("%s took %.0f s%n", part, (System.nanoTime() - began) / 1e9);
    }

    /** Who is killed every few seconds had better be up soon; and the broker alone as well. */
    private void kill(Path data) throws Exception {
        try (var broker = Broker.start(data.resolveSibling("broker"));
                var server = DrawbridgeServer.start(data, broker.environment());
                var sink = new Sink(server.endpoint())) {
            new Kills(server, broker, new AwsClient(server.endpoint()), sink, sheet)
                    .run(of(200), of(100_000));
        }
    }

    private Duration soak() {
        return SOAK.multipliedBy(scale).dividedBy(PERCENT);
    }

    private Map<String, String> settings(Part part) {
        return switch (part) {
            case SOAK -> Soak.retention(soak());
            case MAILS -> Mails.WITHOUT_LIMIT;
            default -> Map.of();
        };
    }

    private void run(Part part, Path data) throws Exception {
        try (var server = DrawbridgeServer.start(data, settings(part));
                var sink = new Sink(server.endpoint())) {
            run(part, server, sink, data);
        }
    }

    private void run(Part part, DrawbridgeServer server, Sink sink, Path data) throws Exception {
        var aws = new AwsClient(server.endpoint());
        switch (part) {
            case SPEED -> new Speed(server, aws, sink, sheet).run(of(600), of(10_000));
            case ISOLATION -> new Isolation(aws, sink, sheet).run(of(1000));
            case BACKLOG -> {
                new Backlog(server, aws, sink, sheet).run(of(100_000));
                new Throttled(server, aws, sink, sheet).run(of(100_000));
            }
            case ORDER ->
                    new Order(server, aws, sink, sheet)
                            .run(of(1_000_000), data.resolveSibling("second.log"));
            case MAILS ->
                    new Mails(server, aws, new Rig(aws, sink, "mails"), sheet)
                            .run(of(20), of(10_000));
            case SOAK -> new Soak(server, new Rig(aws, sink, "soak"), sheet, soak()).run();
            case KILLS -> throw new IllegalStateException("has a broker of its own");
        }
    }
}
