package dev.drawbridge.bench;

import dev.drawbridge.bench.under.AwsClient;
import dev.drawbridge.bench.under.Calm;
import dev.drawbridge.bench.under.DrawbridgeServer;
import dev.drawbridge.bench.under.MotoServer;
import dev.drawbridge.bench.under.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * {@code make bench}: everything in one run, on one machine, so that the ratios mean something. An
 * absolute time from a shared machine means nothing.
 */
public final class Bench {

    private static final List<Integer> LEVELS = List.of(100, 1_000, 5_000);
    private static final int RAW_INSERTS = 20_000;

    private Bench() {}

    public static void main(String[] args) throws Exception {
        var out = Path.of(args.length > 0 ? args[0] : "bench/target/bench.json");
        var quick = args.length > 1 && args[1].equals("quick");
        var report = new Report();
        var data = Files.createTempDirectory("drawbridge-bench-");
        try (var server = DrawbridgeServer.start(data.resolve("data"))) {
            drawbridge(server, report, quick);
        }
        moto(report, quick);
        Ratios.print(report);
        report.write(out);
    }

    private static void drawbridge(DrawbridgeServer server, Report report, boolean quick)
            throws IOException, SQLException {
        var aws = new AwsClient(server.endpoint());
        Report.heading("Drawbridge");
        report.fact("ready in seconds", server.readyInSeconds());
        var jdbc = server.jdbcUrl("consumer");
        report.add(RawInserts.measure(jdbc, 1, RAW_INSERTS / 4));
        report.add(RawInserts.measure(jdbc, 8, RAW_INSERTS));
        // One warm-up, unmeasured: a JVM that has answered nothing yet measures its compiler.
        Runnable calm = new Calm(server.jdbcUrl("console"))::await;
        new Creating("warm-up", "333333333333", Scene.LOAD_BALANCER, aws, new Report(), calm)
                .run(List.of(quick ? 200 : 1_000));
        new Creating("drawbridge", "444444444444", Scene.LOAD_BALANCER, aws, report, calm)
                .run(quick ? List.of(100, 1_000) : LEVELS);
        var deciding = new Deciding(aws, report);
        deciding.accepts(quick ? 200 : 2_000);
        Judging.measure(report, 1_000, quick ? 20_000 : 200_000);
        deciding.requestToAvailable(50, quick ? 250 : 1_500);
        new Telling(aws, report).requestToWebhook(50, quick ? 250 : 1_500);
        new Asking(aws, report).paths(quick ? 500 : 5_000);
        report.add(Rebuilding.measure(aws, "consumer"));
        report.add(Rebuilding.measure(aws, "provider"));
        report.fact("resident MB", server.residentMegabytes());
    }

    private static void moto(Report report, boolean quick) throws IOException {
        var started = MotoServer.start();
        if (started.isEmpty()) {
            return;
        }
        Report.heading("moto_server, the same calls");
        try (var server = started.get()) {
            var moto = server.aws();
            new Creating("moto", Scene.CONSUMER, server.loadBalancer(), moto, report, () -> {})
                    .run(quick ? List.of(100, 1_000) : LEVELS);
        }
    }
}
