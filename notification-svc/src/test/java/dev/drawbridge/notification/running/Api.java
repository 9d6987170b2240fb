package dev.drawbridge.notification.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Our own JSON API, spoken as an account would with curl. */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Station station;
    private final String account;

    /** What was answered. */
    public record Answer(int status, JsonNode json) {

        public String at(String pointer) {
            return json.at(pointer).asText();
        }
    }

    public Api(Station station, String account) {
        this.station = station;
        this.account = account;
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    /**
     * @param json with single quotes
     */
    public Answer post(String path, String json) {
        return send("POST", path, json);
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    public Answer delete(String path) {
        return send("DELETE", path, "");
    }

    private Answer send(String method, String path, String body) {
        var request =
                HttpRequest.newBuilder(station.url().resolve("/v1/notification" + path))
                        .header(
                                "Authorization",
                                "AWS4-HMAC-SHA256 Credential="
                                        + account
                                        + "/20261126/us-east-1/execute-api/aws4_request,"
                                        + " SignedHeaders=host, Signature=0")
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body.replace('\'', '"')));
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
