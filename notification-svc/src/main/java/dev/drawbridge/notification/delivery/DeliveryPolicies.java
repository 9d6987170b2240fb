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
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** DeliveryPolicy of a topic and of a subscription, read. The subscription's wins, if it may. */
public final class DeliveryPolicies {

    private static final int LONGEST_SECONDS = 3600;
    private static final String THROTTLE = "maxReceivesPerSecond";
    private static final ObjectMapper JSON = new ObjectMapper();

    private DeliveryPolicies() {}

    /**
     * Empty where the document says nothing of retries.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    public static Optional<RetryPolicy> retries(String document) {
        return policy(http(document).path("defaultHealthyRetryPolicy"));
    }

    public static Optional<String> contentType(String document) {
        return contentType(http(document).path("defaultRequestPolicy"));
    }

    /** What holds for one subscription. */
    public record Effective(
            Optional<RetryPolicy> retries,
            Optional<String> contentType,
            OptionalDouble receivesPerSecond) {}

    /** Where nothing is said the documents are null. */
    public static Effective effective(@Nullable String topic, @Nullable String subscription) {
        var general = http(topic == null ? "{}" : topic);
        var own =
                subscription == null || general.path("disableSubscriptionOverrides").asBoolean()
                        ? JSON.createObjectNode()
                        : read(subscription);
        return new Effective(
                policy(own.path("healthyRetryPolicy"))
                        .or(() -> policy(general.path("defaultHealthyRetryPolicy"))),
                contentType(own.path("requestPolicy"))
                        .or(() -> contentType(general.path("defaultRequestPolicy"))),
                throttle(
                        own.path("throttlePolicy").has(THROTTLE)
                                ? own.path("throttlePolicy")
                                : general.path("defaultThrottlePolicy")));
    }

    private static OptionalDouble throttle(JsonNode node) {
        var value = node.path(THROTTLE);
        return value.isNumber() && value.asDouble() > 0
                ? OptionalDouble.of(value.asDouble())
                : OptionalDouble.empty();
    }

    private static Optional<String> contentType(JsonNode node) {
        var value = node.path("headerContentType");
        return value.isTextual() ? Optional.of(value.asText()) : Optional.empty();
    }

    private static JsonNode http(String document) {
        return read(document).path("http");
    }

    private static JsonNode read(String document) {
        try {
            return JSON.readTree(document);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException(
                    "DeliveryPolicy: failed to parse JSON. " + notJson.getOriginalMessage(),
                    notJson);
        }
    }

    private static Optional<RetryPolicy> policy(JsonNode node) {
        return node.isObject() ? Optional.of(checked(node)) : Optional.empty();
    }

    private static RetryPolicy checked(JsonNode node) {
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
                        curve(node.path("backoffFunction").asText("linear")),
                        Optional.of(RetryPolicy.LONGEST));
        if (total(policy).compareTo(RetryPolicy.LONGEST) > 0) {
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
