package dev.drawbridge.scenario.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drawbridge.wire.auth.Keys;
import dev.drawbridge.wire.auth.SigV4Signer;
import dev.drawbridge.wire.http.WireRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Drawbridge's JSON API: what AWS has no operation for. */
final class OwnApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI endpoint;
    private final String region;

    OwnApi(URI endpoint, String region) {
        this.endpoint = endpoint;
        this.region = region;
    }

    JsonNode send(String account, String person, String method, String path, Object body)
            throws IOException {
        var uri = endpoint.resolve("/v1/provider" + path);
        var text = JSON.writeValueAsString(body);
        var request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.ofString(text));
        signed(account, method, uri, text).forEach(request::header);
        if (!person.isEmpty()) {
            request.header("X-Drawbridge-Person", person);
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            var said = answer.body().startsWith("{") ? answer.body() : "{}";
            if (answer.statusCode() >= 300) {
                throw new Trouble(
                        "%s %s was answered with %d: %s"
                                .formatted(method, path, answer.statusCode(), answer.body()));
            }
            return JSON.readTree(said);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("interrupted");
        }
    }

    private Map<String, String> signed(String account, String method, URI uri, String body) {
        var headers = new HashMap<String, String>();
        headers.put("host", uri.getAuthority());
        headers.put("content-type", "application/json");
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var request = new WireRequest(method, uri.getRawPath(), "", headers, bytes);
        var signer = new SigV4Signer(new Keys(account, "x", ""), Clock.systemUTC());
        headers.putAll(signer.sign(request, region, "execute-api"));
        headers.remove("host");
        return headers;
    }
}
