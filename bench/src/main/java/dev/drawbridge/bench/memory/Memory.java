package dev.drawbridge.bench.memory;

import dev.drawbridge.bench.Report;
import dev.drawbridge.bench.under.AwsClient;
import dev.drawbridge.bench.under.DrawbridgeServer;
import dev.drawbridge.bench.under.Scene;
import java.nio.file.Files;
import java.nio.file.Path;

/** {@code make memory-bench}: the figures over a long history, 1,000,000 events unless told. */
public final class Memory {

    private Memory() {}

    public static void main(String[] args) throws Exception {
        var out = Path.of(args.length > 0 ? args[0] : "bench/target/memory-bench.json");
        int events = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        var report = new Report();
        var data = Files.createTempDirectory("drawbridge-memory-");
        try (var server = DrawbridgeServer.start(data.resolve("data"))) {
            Report.heading("A history of %,d events".formatted(events));
            var scene = Scene.set(new AwsClient(server.endpoint()), true, 450);
            var past = Past.of(server, scene);
            past.write(report, events);
            past.requests(report, events);
            var pages = new Pages(server.endpoint());
            pages.firstPage(report);
            pages.asOf(report, past.streams(), 500);
            new Export(server.endpoint(), data).verify(report);
            WhatIf.measure(report, server.endpoint(), scene.serviceId());
            new Browsers(server.endpoint()).measure(report, scene, 200, 40);
            report.fact("resident MB", server.residentMegabytes());
        }
        report.write(out);
    }
}
