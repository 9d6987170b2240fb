package dev.drawbridge.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A subscriber's web server: confirms what asks for it, and keeps what it is told. */
final class Webhook implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<JsonNode> messages = new CopyOnWriteArrayList<>();
    private volatile boolean confirmed;

    Webhook() throws IOException {
        server = HttpServer.create(new InetSocketAddress(0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::receive);
        server.start();
    }

    String url() {
        return "http://" + Target.receiverHost() + ":" + server.getAddress().getPort() + "/hook";
    }

    boolean confirmed() {
        return confirmed;
    }

    /** What it was told of an endpoint, as PrivateLink's own JSON, in order of arrival. */
    List<String> eventsOf(String endpointId) {
        return messages.stream()
                .map(envelope -> read(envelope.get("Message").textValue()))
                .filter(message -> message.path("vpcEndpointId").asText().equals(endpointId))
                .map(message -> message.path("eventType").asText())
                .toList();
    }

    List<JsonNode> messages() {
        return messages;
    }

    private void receive(HttpExchange exchange) throws IOException {
        var body = JSON.readTree(exchange.getRequestBody());
        if (body.path("Type").asText().equals("SubscriptionConfirmation")) {
            confirm(body.get("SubscribeURL").textValue());
        } else {
            messages.add(body);
        }
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private void confirm(String url) throws IOException {
        try {
            // The public address may be another than the one under test: keep only the question.
            var link = Target.endpoint().resolve("/?" + URI.create(url).getRawQuery());
            http.send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.discarding());
            confirmed = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonNode read(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
