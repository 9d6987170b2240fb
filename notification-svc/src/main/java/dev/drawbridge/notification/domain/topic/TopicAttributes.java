package dev.drawbridge.notification.domain.topic;

import java.util.Map;
import java.util.TreeMap;

/** What a topic answers when asked for its attributes, and what those mean that were not set. */
public final class TopicAttributes {

    public static final String POLICY = "Policy";
    public static final String DELIVERY_POLICY = "DeliveryPolicy";
    public static final String DISPLAY_NAME = "DisplayName";
    public static final String SIGNATURE_VERSION = "SignatureVersion";
    public static final String EFFECTIVE_DELIVERY_POLICY = "EffectiveDeliveryPolicy";
    public static final String FIFO_TOPIC = "FifoTopic";
    public static final String CONTENT_BASED_DEDUPLICATION = "ContentBasedDeduplication";
    public static final String FIFO_THROUGHPUT_SCOPE = "FifoThroughputScope";

    /** Kept with the others, but asked for by an operation of its own. */
    public static final String DATA_PROTECTION_POLICY = "DataProtectionPolicy";

    private static final String DEFAULT_RETRIES =
            """
            {"http":{"defaultHealthyRetryPolicy":{"minDelayTarget":20,"maxDelayTarget":20,"numRetries":3,"numMaxDelayRetries":0,"numNoDelayRetries":0,"numMinDelayRetries":0,"backoffFunction":"linear"},"disableSubscriptionOverrides":false,"defaultRequestPolicy":{"headerContentType":"text/plain; charset=UTF-8"}}}\
            """;

    private TopicAttributes() {}

    /** Everything with its default, but for the counters. */
    public static Map<String, String> shown(
            String topicArn, String owner, Map<String, String> set) {
        var all = new TreeMap<String, String>();
        all.put("TopicArn", topicArn);
        all.put("Owner", owner);
        all.put(DISPLAY_NAME, "");
        all.put(POLICY, defaultPolicy(topicArn, owner));
        all.put(EFFECTIVE_DELIVERY_POLICY, DEFAULT_RETRIES);
        if (fifo(set)) {
            all.put(CONTENT_BASED_DEDUPLICATION, "false");
        }
        all.putAll(set);
        all.values().removeIf(String::isEmpty);
        all.putIfAbsent(DISPLAY_NAME, "");
        all.remove(DATA_PROTECTION_POLICY);
        return all;
    }

    public static boolean fifo(Map<String, String> set) {
        return "true".equals(set.get(FIFO_TOPIC));
    }

    /** Nothing is the default, and the default is not kept. */
    static Map<String, String> chosen(Map<String, String> asked) {
        var chosen = new TreeMap<>(asked);
        chosen.values().removeIf(String::isEmpty);
        return chosen;
    }

    /** What an attribute means that was not set. */
    static String otherwise(String name) {
        return switch (name) {
            case FIFO_TOPIC, CONTENT_BASED_DEDUPLICATION -> "false";
            case SIGNATURE_VERSION -> "1";
            default -> "";
        };
    }

    /** Admits the owner's account; it does not admit {@code vpce.amazonaws.com}. */
    public static String defaultPolicy(String topicArn, String owner) {
        return """
        {"Version":"2008-10-17","Id":"__default_policy_ID","Statement":[{"Sid":"__default_statement_ID","Effect":"Allow","Principal":{"AWS":"*"},"Action":["SNS:GetTopicAttributes","SNS:SetTopicAttributes","SNS:AddPermission","SNS:RemovePermission","SNS:DeleteTopic","SNS:Subscribe","SNS:ListSubscriptionsByTopic","SNS:Publish"],"Resource":"%s","Condition":{"StringEquals":{"AWS:SourceOwner":"%s"}}}]}\
        """
                .formatted(topicArn, owner);
    }
}
