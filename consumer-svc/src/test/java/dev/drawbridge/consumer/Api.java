package dev.drawbridge.consumer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service's own API, as an account in open mode. */
record Api(URI address, String account, String region) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Api alice(Consumer consumer) {
        return new Api(consumer.address(), Consumer.ALICE, "us-east-1");
    }

    JsonNode get(String path) {
        return JSON.readTree(send(request(path).GET()).body());
    }

    JsonNode post(String path, String json) {
        return JSON.readTree(posted(path, json, "application/json").body());
    }

    HttpResponse<String> posted(String path, String json, String accept) {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .header("Accept", accept)
                        .POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> got(String path) {
        return send(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        var credential = "%s/20261126/%s/execute-api/aws4_request".formatted(account, region);
        return HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "AWS4-HMAC-SHA256 Credential=" + credential + ", x");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
