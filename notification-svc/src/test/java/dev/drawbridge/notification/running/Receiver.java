package dev.drawbridge.notification.running;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** Takes webhooks, remembers them, and answers what it is told to. */
public final class Receiver implements AutoCloseable {

    /** One request, as it came. */
    public record Got(String path, Map<String, String> headers, String body, int answered) {

        public JsonNode json() {
            try {
                return new ObjectMapper().readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String type() {
            return headers.getOrDefault("x-amz-sns-message-type", "");
        }

        public String messageId() {
            return headers.getOrDefault("x-amz-sns-message-id", "");
        }
    }

    private final HttpServer server;
    private final List<Got> got = new CopyOnWriteArrayList<>();
    private final Map<String, Function<Got, Integer>> answers = new ConcurrentHashMap<>();
    private final Map<String, Integer> toQuestions = new ConcurrentHashMap<>();

    Receiver() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    /** What to answer to notifications at a path; all else is answered 200. */
    public void answer(String path, Function<Got, Integer> status) {
        answers.put(path, status);
    }

    /** What to answer to questions at a path. */
    public void answerQuestions(String path, int status) {
        toQuestions.put(path, status);
    }

    public List<Got> at(String path) {
        return got.stream().filter(g -> g.path().equals(path)).toList();
    }

    public List<Got> notificationsAt(String path) {
        return at(path).stream().filter(g -> g.type().equals("Notification")).toList();
    }

    private void take(HttpExchange exchange) throws IOException {
        var headers = new ConcurrentHashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((name, values) ->
                        headers.put(name.toLowerCase(java.util.Locale.ROOT), values.getFirst()));
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var path = exchange.getRequestURI().getPath();
        var seen = new Got(path, headers, body, 0);
        int status =
                seen.type().equals("Notification")
                        ? answers.getOrDefault(path, _ -> 200).apply(seen)
                        : toQuestions.getOrDefault(path, 200);
        got.add(new Got(path, headers, body, status));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
