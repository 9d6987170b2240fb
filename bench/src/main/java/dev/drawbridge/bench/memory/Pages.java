package dev.drawbridge.bench.memory;

import dev.drawbridge.bench.Figure;
import dev.drawbridge.bench.Report;
import dev.drawbridge.bench.under.Scene;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.HdrHistogram.Histogram;

/** Looked at as a browser does. */
final class Pages {

    private static final Pattern ASSET =
            Pattern.compile("(?:src|href)=\"(/(?:assets|webjars)/[^\"#]+)");

    private final URI console;
    private final HttpClient http = HttpClient.newHttpClient();

    Pages(URI console) {
        this.console = console;
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(console.resolve(path))
                        .header("Accept-Encoding", "gzip")
                        .header("Cookie", "drawbridge_acting_as=" + Scene.PROVIDER)
                        .build();
        var answer = http.send(request, BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer;
    }

    /** All that a browser that was never there fetches. */
    void firstPage(Report report) throws IOException, InterruptedException {
        var page = get("/approvals");
        long bytes = page.body().length;
        var html = text(page);
        var assets = new LinkedHashSet<String>();
        ASSET.matcher(html).results().forEach(found -> assets.add(found.group(1)));
        for (var asset : assets) {
            bytes += get(asset).body().length;
        }
        report.fact("first page, KB as sent", Math.round(bytes / 102.4) / 10.0);
    }

    private static String text(HttpResponse<byte[]> page) throws IOException {
        if (page.headers().firstValue("content-encoding").isEmpty()) {
            return new String(page.body(), StandardCharsets.UTF_8);
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(page.body()))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The page of a thing as of a fact of it, any of them. */
    void asOf(Report report, List<String> streams, int times)
            throws IOException, InterruptedException {
        var random = new Random(42);
        var micros = new Histogram(3);
        for (int i = 0; i < times / 5; i++) {
            get("/audit/as-of?sequence=3&stream=" + streams.get(random.nextInt(streams.size())));
        }
        long begin = System.nanoTime();
        for (int i = 0; i < times; i++) {
            var stream = streams.get(random.nextInt(streams.size()));
            long start = System.nanoTime();
            get("/audit/as-of?sequence=3&stream=" + stream);
            micros.recordValue((System.nanoTime() - start) / 1000);
        }
        report.add(Figure.of("page as of a moment", micros, 0, System.nanoTime() - begin));
    }
}
