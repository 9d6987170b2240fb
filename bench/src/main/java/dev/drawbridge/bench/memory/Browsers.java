package dev.drawbridge.bench.memory;

import dev.drawbridge.bench.Figure;
import dev.drawbridge.bench.Report;
import dev.drawbridge.bench.under.Await;
import dev.drawbridge.bench.under.Scene;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.HdrHistogram.Histogram;

/** Many open streams: from the consumer's call to the first word of it in each browser. */
final class Browsers {

    private static final Pattern ENDPOINT = Pattern.compile("vpce-[0-9a-f]{17}");

    private final URI console;
    private final List<Map<String, Long>> browsers = new CopyOnWriteArrayList<>();

    Browsers(URI console) {
        this.console = console;
    }

    void measure(Report report, Scene scene, int streams, int requests) {
        var micros = new Histogram(3);
        var http = HttpClient.newHttpClient();
        for (int i = 0; i < streams; i++) {
            Thread.ofVirtual().start(() -> read(http));
        }
        Await.until(Duration.ofMinutes(1), () -> browsers.size() == streams);
        long begin = System.nanoTime();
        for (int i = 1; i <= requests; i++) {
            long start = System.nanoTime();
            var endpoint = scene.createEndpoint(i);
            Await.until(
                    Duration.ofMinutes(1),
                    () -> browsers.stream().allMatch(it -> it.containsKey(endpoint)));
            browsers.forEach(
                    it -> micros.recordValue((it.getOrDefault(endpoint, start) - start) / 1000));
        }
        var name = "call → row in each of %d browsers".formatted(streams);
        report.add(Figure.of(name, micros, 0, System.nanoTime() - begin));
        http.shutdownNow();
    }

    private void read(HttpClient http) {
        var request =
                HttpRequest.newBuilder(console.resolve("/live/events"))
                        .header("Cookie", "drawbridge_acting_as=" + Scene.PROVIDER)
                        .build();
        var seen = new ConcurrentHashMap<String, Long>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                http.send(request, BodyHandlers.ofInputStream()).body(),
                                StandardCharsets.UTF_8))) {
            browsers.add(seen);
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                long now = System.nanoTime();
                ENDPOINT.matcher(line)
                        .results()
                        .forEach(found -> seen.putIfAbsent(found.group(), now));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            seen.clear();
        }
    }
}
