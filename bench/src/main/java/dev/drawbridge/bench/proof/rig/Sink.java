package dev.drawbridge.bench.proof.rig;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/** All subscribers' ends: each path is one, and behaves as it is told to. */
public final class Sink implements AutoCloseable {

    private static final Pattern SUBSCRIBE_URL = Pattern.compile("\"SubscribeURL\":\"([^\"]+)\"");

    public enum Manner {
        GOOD,
        ANSWERS_500,
        HANGS,
        DRIPS,
        RESETS,
        /** Answers what it is told to answer. */
        ASKED
    }

    /** One notification taken: by whom, which, and when. */
    public record Taken(String path, String messageId, long nanos) {}

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI drawbridge;
    private final HttpServer server;
    private final Map<String, Manner> manners = new ConcurrentHashMap<>();
    private final Map<String, ToIntFunction<String>> answers = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> times = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Taken> taken = new ConcurrentLinkedQueue<>();
    private final AtomicInteger confirmed = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final AtomicReference<Consumer<String>> beforeAnswer = new AtomicReference<>(_ -> {});

    public Sink(URI drawbridge) throws IOException {
        this.drawbridge = drawbridge;
        server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1000);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public void behave(String path, Manner manner) {
        manners.put(path, manner);
    }

    /** What a path answers to a body, which is not remembered here. */
    public void answer(String path, ToIntFunction<String> status) {
        answers.put(path, status);
    }

    public int confirmed() {
        return confirmed.get();
    }

    public Iterable<Taken> taken() {
        return taken;
    }

    public int count() {
        return taken.size();
    }

    /** When a subscriber took what it got. */
    public LongStream nanos(String path) {
        return taken.stream().filter(t -> t.path().equals(path)).mapToLong(Taken::nanos);
    }

    /** How often a subscriber got a message. */
    public int times(String path, String messageId) {
        var count = times.get(path + " " + messageId);
        return count == null ? 0 : count.get();
    }

    /** As if these had never come: what runs for hours must not grow by what it has seen. */
    public void forget(Set<String> messageIds) {
        times.keySet().removeIf(key -> messageIds.contains(key.substring(key.indexOf(' ') + 1)));
        taken.removeIf(t -> messageIds.contains(t.messageId()));
    }

    /** Called with the message id after it has been remembered, once. */
    public void atNext(Consumer<String> deed) {
        beforeAnswer.set(deed);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var link = SUBSCRIBE_URL.matcher(body);
            if (link.find()) {
                exchange.sendResponseHeaders(200, -1);
                confirm(link.group(1));
                return;
            }
            var path = exchange.getRequestURI().getPath();
            switch (manners.getOrDefault(path, Manner.GOOD)) {
                case GOOD -> accept(exchange, path);
                case ANSWERS_500 -> exchange.sendResponseHeaders(500, -1);
                case HANGS -> await();
                case DRIPS -> drip(exchange);
                // Closing without an answer breaks the connection off.
                case RESETS -> {}
                case ASKED ->
                        exchange.sendResponseHeaders(
                                Objects.requireNonNull(answers.get(path)).applyAsInt(body), -1);
            }
        }
    }

    private void accept(HttpExchange exchange, String path) throws IOException {
        var id = exchange.getRequestHeaders().getFirst("x-amz-sns-message-id");
        times.computeIfAbsent(path + " " + id, _ -> new AtomicInteger()).incrementAndGet();
        taken.add(new Taken(path, id, System.nanoTime()));
        beforeAnswer.getAndSet(_ -> {}).accept(id);
        exchange.sendResponseHeaders(200, -1);
    }

    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            while (!await(1)) {
                body.write('.');
                body.flush();
            }
        }
    }

    private void await() {
        while (!await(3600)) {
            // Until the end.
        }
    }

    private boolean await(long seconds) {
        try {
            return end.await(seconds, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private void confirm(String url) throws IOException {
        try {
            // The public address may be another than the one under test: keep only the question.
            var link = drawbridge.resolve("/?" + URI.create(url).getRawQuery());
            http.send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.discarding());
            confirmed.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
    }
}
