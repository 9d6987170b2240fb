package dev.drawbridge.acceptance;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** A client like any other that knows of a proxy. */
final class Traveller implements AutoCloseable {

    record Seen(int status, String text) {}

    private final String user;
    private final String password;
    private final HttpClient http;

    Traveller(String user, String password) {
        this.user = user;
        this.password = password;
        this.http =
                HttpClient.newBuilder()
                        .proxy(
                                ProxySelector.of(
                                        new InetSocketAddress("127.0.0.1", Target.flowPort())))
                        .authenticator(
                                new Authenticator() {
                                    @Override
                                    protected PasswordAuthentication getPasswordAuthentication() {
                                        return new PasswordAuthentication(
                                                user, password.toCharArray());
                                    }
                                })
                        .connectTimeout(Duration.ofSeconds(10))
                        .build();
    }

    /** From a subnet of the consumer's. */
    static Traveller from(String subnet) {
        return new Traveller(Target.CONSUMER + "+" + subnet, "x");
    }

    Seen get(String url) {
        return send(HttpRequest.newBuilder(URI.create(url)));
    }

    Seen post(String url, String body) {
        return send(
                HttpRequest.newBuilder(URI.create(url))
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Seen send(HttpRequest.Builder request) {
        try {
            var answer =
                    http.send(
                            request.timeout(Duration.ofSeconds(20)).build(),
                            HttpResponse.BodyHandlers.ofString());
            return new Seen(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a text through a tunnel, says that this was all, and listens. */
    String tunnel(String authority, String text) throws IOException {
        try (var socket = connected(authority)) {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** An open tunnel that nothing has gone through yet. */
    Socket hold(String authority) throws IOException {
        var socket = connected(authority);
        var answer = new byte["HTTP/1.1 200 Connection established\r\n\r\n".length()];
        int read = socket.getInputStream().readNBytes(answer, 0, answer.length);
        var text = new String(answer, 0, read, StandardCharsets.US_ASCII);
        if (!text.startsWith("HTTP/1.1 200")) {
            socket.close();
            throw new IOException(text);
        }
        return socket;
    }

    private Socket connected(String authority) throws IOException {
        var basic =
                Base64.getEncoder()
                        .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        var socket = new Socket("127.0.0.1", Target.flowPort());
        socket.setSoTimeout(20_000);
        var head =
                "CONNECT %s HTTP/1.1\r\nHost: %s\r\nProxy-Authorization: Basic %s\r\n\r\n"
                        .formatted(authority, authority, basic);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    @Override
    public void close() {
        http.close();
    }
}
