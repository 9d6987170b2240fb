package dev.drawbridge.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;

/** Our own JSON API, spoken as a person of an account would with curl. */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Provider provider;
    private final String account;
    private final String person;

    /** What was answered. */
    public record Answer(int status, JsonNode json) {
        String detail() {
            return json.path("detail").asText();
        }
    }

    public Api(Provider provider, String account, String person) {
        this.provider = provider;
        this.account = account;
        this.person = person;
    }

    Api as(String other) {
        return new Api(provider, account, other);
    }

    public Answer get(String path) {
        return send("GET", path, "");
    }

    public Answer put(String path, String json) {
        return send("PUT", path, json);
    }

    public Answer post(String path, String json) {
        return send("POST", path, json);
    }

    public Answer delete(String path) {
        return send("DELETE", path, "");
    }

    private Answer send(String method, String path, String body) {
        var request =
                HttpRequest.newBuilder(provider.uri().resolve("/v1/provider" + path))
                        .header(
                                "Authorization",
                                "AWS4-HMAC-SHA256 Credential="
                                        + account
                                        + "/20261126/us-east-1/execute-api/aws4_request,"
                                        + " SignedHeaders=host, Signature=0")
                        .header("Content-Type", "application/json")
                        .header("X-Drawbridge-Person", person)
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

    /** Drafts these rules and puts them in force. */
    public int publish(String serviceId, String rules) {
        var place = "/services/" + serviceId + "/rules";
        var drafted = put(place + "/draft", rules);
        if (drafted.status() != 200) {
            throw new AssertionError(drafted);
        }
        var answer =
                post(
                        place + "/publish",
                        "{'note': 'because', 'basedOn': %d, 'draft': %d}"
                                .formatted(
                                        drafted.json().path("version").asInt(),
                                        drafted.json().path("draft").path("number").asInt()));
        if (answer.status() != 200) {
            throw new AssertionError(answer);
        }
        return answer.json().path("version").asInt();
    }

    public Answer decide(String decision, String endpointId, String word) {
        return post("/requests/" + endpointId + "/" + decision, word);
    }

    static List<String> texts(JsonNode array) {
        return java.util.stream.StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
