package dev.drawbridge.notification.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What holds where a delivery policy is silent, written out in AWS's order. */
final class EffectiveDeliveryPolicies {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TEXT = "text/plain; charset=UTF-8";
    private static final String CONTENT_TYPE = "headerContentType";

    private EffectiveDeliveryPolicies() {}

    static String ofTopic(String policy) {
        var http = read(policy).path("http");
        var effective = JSON.createObjectNode();
        var all = effective.putObject("http");
        all.set("defaultHealthyRetryPolicy", retries(http.path("defaultHealthyRetryPolicy")));
        all.put(
                "disableSubscriptionOverrides",
                http.path("disableSubscriptionOverrides").asBoolean(false));
        if (http.path("defaultThrottlePolicy").isObject()) {
            all.set("defaultThrottlePolicy", http.path("defaultThrottlePolicy"));
        }
        all.putObject("defaultRequestPolicy")
                .put(CONTENT_TYPE, contentType(http.path("defaultRequestPolicy"), TEXT));
        return effective.toString();
    }

    static String ofSubscription(String policy, String topicPolicy) {
        var http = read(topicPolicy).path("http");
        var overridden = http.path("disableSubscriptionOverrides").asBoolean(false);
        var own = overridden ? JSON.createObjectNode() : read(policy);
        var effective = JSON.createObjectNode();
        var retries = own.path("healthyRetryPolicy");
        effective.set(
                "healthyRetryPolicy",
                retries(retries.isObject() ? retries : http.path("defaultHealthyRetryPolicy")));
        effective.putNull("sicklyRetryPolicy");
        var throttle = own.path("throttlePolicy");
        effective.set(
                "throttlePolicy",
                throttle.isObject() ? throttle : http.path("defaultThrottlePolicy"));
        if (!effective.path("throttlePolicy").isObject()) {
            effective.putNull("throttlePolicy");
        }
        effective
                .putObject("requestPolicy")
                .put(
                        CONTENT_TYPE,
                        contentType(
                                own.path("requestPolicy"),
                                contentType(http.path("defaultRequestPolicy"), TEXT)));
        effective.put("guaranteed", false);
        return effective.toString();
    }

    private static ObjectNode retries(JsonNode asked) {
        var least = asked.path("minDelayTarget").asInt(20);
        return JSON.createObjectNode()
                .put("minDelayTarget", least)
                .put("maxDelayTarget", asked.path("maxDelayTarget").asInt(Math.max(20, least)))
                .put("numRetries", asked.path("numRetries").asInt(3))
                .put("numMaxDelayRetries", asked.path("numMaxDelayRetries").asInt(0))
                .put("numNoDelayRetries", asked.path("numNoDelayRetries").asInt(0))
                .put("numMinDelayRetries", asked.path("numMinDelayRetries").asInt(0))
                .put("backoffFunction", asked.path("backoffFunction").asText("linear"));
    }

    private static String contentType(JsonNode request, String otherwise) {
        return request.path(CONTENT_TYPE).asText(otherwise);
    }

    /** It was read before it was kept. */
    private static JsonNode read(String policy) {
        try {
            return JSON.readTree(policy);
        } catch (JsonProcessingException defect) {
            throw new IllegalStateException(defect);
        }
    }
}
