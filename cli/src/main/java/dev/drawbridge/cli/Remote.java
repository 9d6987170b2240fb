package dev.drawbridge.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drawbridge.wire.auth.Keys;
import dev.drawbridge.wire.auth.SigV4Signer;
import dev.drawbridge.wire.http.WireRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import picocli.CommandLine.Option;

/** A running system, asked as AWS's clients ask: every request is signed. */
final class Remote {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Option(
            names = {"--endpoint-url", "--endpoint"},
            defaultValue = "${env:DRAWBRIDGE_ENDPOINT:-http://localhost:4566}",
            description = "where Drawbridge is (${DEFAULT-VALUE})")
    private URI endpoint = URI.create("http://localhost:4566");

    @Option(
            names = "--account",
            defaultValue = "",
            description =
                    "in open mode: whose name to act in; else AWS_ACCESS_KEY_ID and its secret")
    private String account = "";

    @Option(
            names = "--region",
            defaultValue = "${env:AWS_DEFAULT_REGION:-us-east-1}",
            description = "(${DEFAULT-VALUE})")
    private String region = "us-east-1";

    @Option(
            names = "--person",
            defaultValue = "",
            description = "in open mode: who of the account decides")
    private String person = "";

    /** Nobody is there, or it said what cannot be worked with. */
    static final class Unanswered extends IOException {
        private static final long serialVersionUID = 1L;

        Unanswered(String sentence, Throwable cause) {
            super(sentence, cause);
        }
    }

    /** It said no; the message is its own. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Refused(int status, String sentence) {
            super(sentence);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    JsonNode get(String path) throws IOException {
        return JSON.readTree(open("GET", path, ""));
    }

    JsonNode send(String method, String path, Object body) throws IOException {
        return JSON.readTree(open(method, path, JSON.writeValueAsString(body)));
    }

    /** The answer as it comes. */
    InputStream open(String method, String path, String body) throws IOException {
        var uri = endpoint.resolve(path);
        var request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(body));
        signed(method, uri, "application/json", body, Map.of())
                .forEach((name, value) -> {
                    if (!name.equals("host")) {
                        request.header(name, value);
                    }
                });
        if (!person.isEmpty()) {
            request.header("X-Drawbridge-Person", person);
        }
        return answered(request.build());
    }

    /** A whole file; what is signed of it is its digest. */
    JsonNode handIn(String path, Path file) throws IOException {
        var uri = endpoint.resolve(path);
        var headers = new HashMap<String, String>();
        headers.put("x-drawbridge-content-sha256", digest(file));
        var request = HttpRequest.newBuilder(uri).POST(BodyPublishers.ofFile(file));
        headers.putAll(signed("POST", uri, "application/x-ndjson", "", headers));
        headers.remove("host");
        headers.forEach(request::header);
        return JSON.readTree(answered(request.build()));
    }

    private static String digest(Path file) throws IOException {
        try (var in =
                new DigestInputStream(
                        Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private InputStream answered(HttpRequest request) throws IOException {
        HttpResponse<InputStream> answer;
        try {
            answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unanswered("interrupted", e);
        } catch (IOException e) {
            var sentence = "Nobody answers at " + endpoint + ": is ./drawbridge up running there?";
            throw new Unanswered(sentence, e);
        }
        if (answer.statusCode() >= 300) {
            throw new Refused(answer.statusCode(), reason(answer));
        }
        return answer.body();
    }

    private static String reason(HttpResponse<InputStream> answer) throws IOException {
        try (var in = answer.body()) {
            var text = new String(in.readNBytes(65536), StandardCharsets.UTF_8);
            var detail = text.startsWith("{") ? JSON.readTree(text).path("detail").asText() : text;
            return detail.isBlank() ? "It answered with status " + answer.statusCode() : detail;
        }
    }

    private Map<String, String> signed(
            String method, URI uri, String type, String body, Map<String, String> further) {
        var headers = new HashMap<>(further);
        headers.put("host", uri.getAuthority());
        headers.put("content-type", type);
        var query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var request = new WireRequest(method, uri.getRawPath(), query, headers, bytes);
        headers.putAll(
                new SigV4Signer(keys(), Clock.systemUTC()).sign(request, region, "execute-api"));
        return headers;
    }

    private Keys keys() {
        if (!account.isEmpty()) {
            return new Keys(account, "x", "");
        }
        return new Keys(
                environment("AWS_ACCESS_KEY_ID", "123456789012"),
                environment("AWS_SECRET_ACCESS_KEY", "x"),
                environment("AWS_SESSION_TOKEN", ""));
    }

    private static String environment(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isEmpty() ? otherwise : value;
    }
}
