package dev.drawbridge.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A subscriber's web server: verifies what it gets, confirms, and keeps what it is told. */
final class Webhook implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<JsonNode> told = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private volatile boolean confirmed;
    private final AtomicInteger forged = new AtomicInteger();

    Webhook() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/hook", this::receive);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    boolean confirmed() {
        return confirmed;
    }

    /** A verified message that says this of that endpoint. */
    boolean wasTold(String event, String endpointId) {
        return forged.get() == 0
                && told.stream()
                        .anyMatch(each ->
                                each.path("eventType").asText().equals(event)
                                        && each.path("vpcEndpointId").asText().equals(endpointId));
    }

    private void receive(HttpExchange exchange) throws IOException {
        JsonNode message = JSON.readTree(exchange.getRequestBody());
        boolean genuine = SnsSignature.of(message, http).isGenuine();
        if (!genuine) {
            forged.incrementAndGet();
        } else if (message.path("Type").asText().equals("SubscriptionConfirmation")) {
            confirmed = new Browser(http).visits(message.path("SubscribeURL").asText());
        } else {
            told.add(JSON.readTree(message.path("Message").asText()));
        }
        exchange.sendResponseHeaders(genuine ? 200 : 400, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        http.close();
    }
}
