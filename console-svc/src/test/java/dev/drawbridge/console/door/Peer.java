package dev.drawbridge.console.door;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A service behind the door, small but real: remembers what it was sent, answers as told. */
public final class Peer implements AutoCloseable {

    /** What arrived, header names in lower case. */
    public record Received(
            String method, String uri, Map<String, List<String>> headers, byte[] body) {
        public String header(String name) {
            return String.join(",", headers.getOrDefault(name, List.of()));
        }
    }

    @FunctionalInterface
    public interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();

    private Peer(HttpServer server, Answering answering) {
        this.server = server;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/",
                exchange -> {
                    try (exchange) {
                        var one = remember(exchange);
                        // The console asks this by itself, whatever a test does.
                        if (!one.uri().endsWith("/state")) {
                            received.add(one);
                        }
                        answering.answer(exchange);
                    }
                });
        server.start();
    }

    public static Peer answering(Answering answering) {
        try {
            var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            return new Peer(HttpServer.create(here, 0), answering);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Peer saying(String text) {
        return answering(exchange -> say(exchange, 200, text));
    }

    public static void say(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml;charset=UTF-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public List<Received> received() {
        return received;
    }

    public Received only() {
        if (received.size() != 1) {
            throw new AssertionError("expected one request, got " + received.size());
        }
        return received.getFirst();
    }

    private static Received remember(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(exchange.getRequestHeaders());
        var body = exchange.getRequestBody().readAllBytes();
        // Whoever answers may read it once more.
        exchange.setStreams(new ByteArrayInputStream(body), null);
        return new Received(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
