package dev.drawbridge.bench.under;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The AWS Query protocol with as little of our own cost as possible, so that what is measured is
 * the server. Requests carry a credential scope but no valid signature: for {@code open} mode.
 */
public final class AwsClient {

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final URI endpoint;

    public AwsClient(URI endpoint) {
        this.endpoint = endpoint;
    }

    public URI endpoint() {
        return endpoint;
    }

    public String ec2(String account, String action, String... parameters) {
        return call(account, "ec2", "2016-11-15", action, parameters);
    }

    public String sns(String account, String action, String... parameters) {
        return call(account, "sns", "2010-03-31", action, parameters);
    }

    /** Our own API. */
    public String api(String account, String path, String json) {
        var request =
                HttpRequest.newBuilder(endpoint.resolve(path))
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "application/json")
                        .header("Authorization", authorization(account, "execute-api"))
                        .header("X-Amz-Date", "20260101T000000Z")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build();
        return answer(path, request);
    }

    String elb(String account, String action, String... parameters) {
        return call(account, "elasticloadbalancing", "2015-12-01", action, parameters);
    }

    /** One of our own APIs. */
    public String post(String account, String path) {
        return answer(path, own(account, path).POST(HttpRequest.BodyPublishers.noBody()).build());
    }

    public String get(String account, String path) {
        return answer(path, own(account, path).GET().build());
    }

    private HttpRequest.Builder own(String account, String path) {
        return HttpRequest.newBuilder(endpoint.resolve(path))
                .timeout(Duration.ofMinutes(5))
                .header("Authorization", authorization(account, "execute-api"))
                .header("X-Amz-Date", "20260101T000000Z");
    }

    private String call(
            String account, String service, String version, String action, String... parameters) {
        var form = new StringBuilder("Action=" + action + "&Version=" + version);
        for (int i = 0; i < parameters.length; i += 2) {
            form.append('&').append(parameters[i]).append('=').append(encoded(parameters[i + 1]));
        }
        var request =
                HttpRequest.newBuilder(endpoint)
                        .timeout(Duration.ofSeconds(60))
                        .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                        .header("Authorization", authorization(account, service))
                        .header("X-Amz-Date", "20260101T000000Z")
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                        .build();
        return answer(action, request);
    }

    private String answer(String action, HttpRequest request) {
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(
                        action + " answered " + response.statusCode() + ": " + response.body());
            }
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException(action + " got no answer: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String authorization(String account, String service) {
        return ("AWS4-HMAC-SHA256 Credential=%s/20260101/us-east-1/%s/aws4_request,"
                        + " SignedHeaders=host;x-amz-date, Signature=%s")
                .formatted(account, service, "0".repeat(64));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The first value of an element. */
    public static String value(String xml, String element) {
        return values(xml, element).getFirst();
    }

    /** Every value of an element, in order. */
    public static List<String> values(String xml, String element) {
        return Pattern.compile("<" + element + ">([^<]*)</" + element + ">")
                .matcher(xml)
                .results()
                .map(match -> match.group(1))
                .toList();
    }
}
