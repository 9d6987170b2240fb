package dev.drawbridge.bench.proof;

import dev.drawbridge.bench.proof.rig.Rig;
import dev.drawbridge.bench.proof.rig.Sheet;
import dev.drawbridge.bench.under.Await;
import dev.drawbridge.bench.under.AwsClient;
import dev.drawbridge.bench.under.DrawbridgeServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * Row 19: who sends the mails is killed again and again, and with it the mail server, which has
 * written each mail to a file before it takes it.
 */
final class Mails {

    /**
     * As many as there is time for, each by itself: else they would be ten a second, or gathered.
     */
    static final Map<String, String> WITHOUT_LIMIT = Map.of("DRAWBRIDGE_MAIL_PERSECOND", "0");

    private static final String ADDRESS = "reader@example.com";
    private static final int PER_SECOND = 50;
    private static final Pattern CONFIRM = Pattern.compile("http://[^/\\s]+(/confirm\\?\\S+)");
    private static final Pattern ID = Pattern.compile("(?m)^Message-ID:\\s+<([0-9a-f-]{36})\\.");

    private final DrawbridgeServer server;
    private final Rig rig;
    private final AwsClient aws;
    private final Sheet sheet;
    private final Random random = new Random(42);
    private final Set<Path> read = new HashSet<>();
    private final Map<String, Integer> times = new HashMap<>();
    private String link = "";

    Mails(DrawbridgeServer server, AwsClient aws, Rig rig, Sheet sheet) {
        this.server = server;
        this.aws = aws;
        this.rig = rig;
        this.sheet = sheet;
    }

    void run(int kills, int messages) throws Exception {
        subscribe();
        var load =
                Thread.ofVirtual()
                        .start(() -> {
                            while (rig.published() < messages) {
                                rig.publish(System.nanoTime());
                                LockSupport.parkNanos(1_000_000_000 / PER_SECOND);
                            }
                        });
        for (int i = 0; i < kills; i++) {
            LockSupport.parkNanos(Duration.ofMillis(500 + random.nextInt(3000)).toNanos());
            server.kill();
            server.restart();
        }
        load.join();
        // A lease of a mail ends two minutes after whoever had it was killed.
        long end = System.nanoTime() + Duration.ofMinutes(6).toNanos();
        while (missing() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(500_000_000);
        }
        sheet.add("19", "kills -9, " + rig.published() + " mails acknowledged", kills, "20", true);
        sheet.atMost("19", "mails lost", missing(), 0);
        long doubles = times.values().stream().mapToLong(n -> n - 1).sum();
        sheet.add("19", "mails twice, with the same Message-ID", doubles, "", true);
    }

    private void subscribe() throws IOException, InterruptedException {
        aws.sns(
                Rig.OWNER,
                "Subscribe",
                "TopicArn",
                rig.topic(),
                "Protocol",
                "email",
                "Endpoint",
                ADDRESS);
        Await.until(
                Duration.ofMinutes(1),
                () -> {
                    look();
                    return !link.isEmpty();
                });
        try (var http = HttpClient.newHttpClient()) {
            var press =
                    HttpRequest.newBuilder(aws.endpoint().resolve(link))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.noBody())
                            .build();
            int status = http.send(press, BodyHandlers.discarding()).statusCode();
            if (status != 200) {
                throw new IllegalStateException("the confirmation was answered " + status);
            }
        }
    }

    private long missing() {
        look();
        return rig.due().keySet().stream().filter(id -> !times.containsKey(id)).count();
    }

    /** At what has come since the last look. */
    private void look() {
        try (var files = Files.list(server.mails())) {
            for (var file : files.filter(f -> !read.contains(f)).toList()) {
                var text = Files.readString(file, StandardCharsets.ISO_8859_1);
                // One that was being written when all was killed has not been taken.
                if (text.stripTrailing().endsWith("--")) {
                    read.add(file);
                    take(text);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(String text) {
        var confirm = CONFIRM.matcher(text);
        if (link.isEmpty() && confirm.find()) {
            link = confirm.group(1);
        }
        var id = ID.matcher(text);
        if (id.find()) {
            times.merge(id.group(1), 1, Integer::sum);
        }
    }
}
