package dev.drawbridge.notification.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drawbridge.notification.domain.retry.RetryPolicy;
import dev.drawbridge.notification.domain.retry.RetryPolicy.Curve;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A topic's DeliveryPolicy, read. */
public final class DeliveryPolicies {

    private static final int LONGEST_SECONDS = 3600;
    private static final ObjectMapper JSON = new ObjectMapper();

    private DeliveryPolicies() {}

    /**
     * Empty where the document says nothing of retries.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    public static Optional<RetryPolicy> retries(String document) {
        var node = http(document).path("defaultHealthyRetryPolicy");
        return node.isObject() ? Optional.of(policy(node)) : Optional.empty();
    }

    public static Optional<String> contentType(String document) {
        var node = http(document).path("defaultRequestPolicy").path("headerContentType");
        return node.isTextual() ? Optional.of(node.asText()) : Optional.empty();
    }

    private static JsonNode http(String document) {
        try {
            return JSON.readTree(document).path("http");
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(
                    "DeliveryPolicy: failed to parse JSON. " + notJson.getOriginalMessage(),
                    notJson);
        }
    }

    private static RetryPolicy policy(JsonNode node) {
        int min = number(node, "minDelayTarget", 20, 1, LONGEST_SECONDS);
        int max = number(node, "maxDelayTarget", Math.max(20, min), min, LONGEST_SECONDS);
        int retries = number(node, "numRetries", 3, 0, 100);
        int atOnce = number(node, "numNoDelayRetries", 0, 0, retries);
        int atMin = number(node, "numMinDelayRetries", 0, 0, retries - atOnce);
        int atMax = number(node, "numMaxDelayRetries", 0, 0, retries - atOnce - atMin);
        var policy =
                new RetryPolicy(
                        Duration.ofSeconds(min),
                        Duration.ofSeconds(max),
                        retries,
                        atOnce,
                        atMin,
                        atMax,
                        curve(node.path("backoffFunction").asText("linear")));
        if (total(policy).toSeconds() > LONGEST_SECONDS) {
            throw new IllegalArgumentException(
                    "DeliveryPolicy: the delays must not exceed 3600 seconds in all");
        }
        return policy;
    }

    private static Duration total(RetryPolicy policy) {
        var total = Duration.ZERO;
        for (int attempt = 1; attempt <= policy.retries(); attempt++) {
            total = total.plus(policy.delayAfter(attempt).orElseThrow());
        }
        return total;
    }

    private static int number(JsonNode node, String name, int otherwise, int least, int most) {
        var value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        if (!value.isInt() || value.asInt() < least || value.asInt() > most) {
            throw new IllegalArgumentException(
                    "DeliveryPolicy: http.defaultHealthyRetryPolicy.%s must be from %d to %d"
                            .formatted(name, least, most));
        }
        return value.asInt();
    }

    private static Curve curve(String name) {
        return Arrays.stream(Curve.values())
                .filter(curve -> curve.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "DeliveryPolicy: unknown backoffFunction " + name));
    }
}
