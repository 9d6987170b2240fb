package dev.drawbridge.notification.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.delivery.DeliveryPolicies;
import dev.drawbridge.notification.domain.Refusal.InvalidParameter;
import dev.drawbridge.notification.json.StrictJson;
import java.util.Set;

/** How patiently and how fast a subscriber may be told: SNS's ranges. */
final class DeliveryPolicyRules {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> CONTENT_TYPES = Set.of("text/plain", "application/json");
    private static final Set<String> RAW_CONTENT_TYPES =
            Set.of(
                    "text/css",
                    "text/csv",
                    "text/html",
                    "text/xml",
                    "application/xml",
                    "application/atom+xml",
                    "application/soap+xml",
                    "application/xhtml+xml",
                    "application/octet-stream",
                    "application/x-www-form-urlencoded");

    private DeliveryPolicyRules() {}

    /** Of a topic; empty takes it away. */
    static void checkTopic(String text) {
        if (text.isEmpty()) {
            return;
        }
        var http = object(text).path("http");
        checkObject(http, "http");
        checkRetries(text, "");
        checkThrottle(http.path("defaultThrottlePolicy"), "http.defaultThrottlePolicy");
        checkContentType(http.path("defaultRequestPolicy"), false);
        var overrides = http.path("disableSubscriptionOverrides");
        if (!overrides.isMissingNode() && !overrides.isBoolean()) {
            throw malformed("http.disableSubscriptionOverrides must be true or false");
        }
    }

    /** Of a subscription; empty takes it away. */
    static void checkSubscription(String text, boolean raw) {
        if (text.isEmpty()) {
            return;
        }
        var policy = object(text);
        var retries = policy.path("healthyRetryPolicy");
        if (!retries.isMissingNode() && !retries.isNull()) {
            checkObject(retries, "healthyRetryPolicy");
            var asOfTopic = JSON.createObjectNode();
            asOfTopic.putObject("http").set("defaultHealthyRetryPolicy", retries);
            checkRetries(asOfTopic.toString(), "http.defaultHealthyRetryPolicy");
        }
        checkThrottle(policy.path("throttlePolicy"), "throttlePolicy");
        checkContentType(policy.path("requestPolicy"), raw);
    }

    private static JsonNode object(String text) {
        try {
            var node = StrictJson.read(text);
            checkObject(node, "the policy");
            return node;
        } catch (JsonProcessingException notJson) {
            throw malformed("failed to parse JSON. " + notJson.getOriginalMessage());
        }
    }

    private static void checkObject(JsonNode node, String name) {
        if (!node.isObject()) {
            throw malformed(name + " must be an object");
        }
    }

    private static void checkRetries(String text, String place) {
        try {
            DeliveryPolicies.retries(text);
        } catch (IllegalArgumentException wrong) {
            var reason = String.valueOf(wrong.getMessage());
            throw new Refused(
                    new InvalidParameter(
                            place.isEmpty()
                                    ? reason
                                    : reason.replace(place, "healthyRetryPolicy")));
        }
    }

    private static void checkThrottle(JsonNode throttle, String name) {
        if (throttle.isMissingNode() || throttle.isNull()) {
            return;
        }
        checkObject(throttle, name);
        var rate = throttle.path("maxReceivesPerSecond");
        if (!rate.isMissingNode() && !(rate.isInt() && rate.asInt() >= 1)) {
            throw malformed(name + ".maxReceivesPerSecond must be a whole number of 1 or more");
        }
    }

    private static void checkContentType(JsonNode request, boolean raw) {
        var type = request.path("headerContentType");
        if (type.isMissingNode()) {
            return;
        }
        var name = type.asText().split(";", 2)[0].strip();
        if (!CONTENT_TYPES.contains(name) && !(raw && RAW_CONTENT_TYPES.contains(name))) {
            throw malformed("headerContentType '" + type.asText() + "' is not supported");
        }
    }

    private static Refused malformed(String reason) {
        return new Refused(new InvalidParameter("DeliveryPolicy: " + reason));
    }
}
