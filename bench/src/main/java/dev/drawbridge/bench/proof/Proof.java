package dev.drawbridge.bench.proof;

import dev.drawbridge.bench.under.AwsClient;
import dev.drawbridge.bench.under.DrawbridgeServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * {@code make notify-proof [ARGS="out.json"] [SCALE=10]}: a Drawbridge of its own, webhooks of
 * every kind, and the figures beside their aims.
 */
public final class Proof {

    private static final int PERCENT = 100;
    private static final Set<String> PARTS = Set.of("speed", "isolation", "backlog", "kills");

    private final Sheet sheet = new Sheet();
    private final int scale;
    private final Set<String> parts;

    private Proof(int scale, Set<String> parts) {
        this.scale = scale;
        this.parts = parts;
    }

    /** The file for the figures, how much of the whole is run in percent, and which parts of it. */
    public static void main(String[] args) throws Exception {
        var file = Path.of(args.length > 0 ? args[0] : "bench/target/notify-proof.json");
        int scale = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        var parts = args.length > 2 ? Set.of(args[2].split(",")) : PARTS;
        var proof = new Proof(scale, parts);
        proof.run();
        proof.sheet.write(file);
        System.exit(proof.sheet.allMet() ? 0 : 1);
    }

    private int of(int whole) {
        return Math.max(1, whole * scale / PERCENT);
    }

    private void run() throws Exception {
        var data = Files.createTempDirectory("drawbridge-proof").resolve("data");
        try (var server = DrawbridgeServer.start(data);
                var sink = new Sink(server.endpoint())) {
            System.out.printf("ready in %.1f s, scale %d %%%n", server.readyInSeconds(), scale);
            var aws = new AwsClient(server.endpoint());
            if (parts.contains("speed")) {
                new Speed(server, aws, sink, sheet).run(of(600), of(10_000));
            }
            if (parts.contains("isolation")) {
                new Isolation(aws, sink, sheet).run(of(3000));
            }
            if (parts.contains("backlog")) {
                new Backlog(aws, sink, sheet).run(of(100_000));
            }
            if (parts.contains("kills")) {
                new Kills(server, aws, sink, sheet).run(of(200), of(100_000));
            }
        }
    }
}
