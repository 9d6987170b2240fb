package dev.drawbridge.notification.domain.topic;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a topic answers when asked for its attributes, and which of them can be set. */
public final class TopicAttributes {

    public static final String POLICY = "Policy";
    public static final String DELIVERY_POLICY = "DeliveryPolicy";
    public static final String DISPLAY_NAME = "DisplayName";
    public static final String SIGNATURE_VERSION = "SignatureVersion";
    public static final Set<String> SETTABLE =
            Set.of(POLICY, DELIVERY_POLICY, DISPLAY_NAME, SIGNATURE_VERSION);

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
        all.put("EffectiveDeliveryPolicy", DEFAULT_RETRIES);
        all.putAll(set);
        if (set.containsKey(DELIVERY_POLICY)) {
            all.put("EffectiveDeliveryPolicy", set.get(DELIVERY_POLICY));
        }
        return all;
    }

    /** Admits the owner's account; it does not admit {@code vpce.amazonaws.com}. */
    public static String defaultPolicy(String topicArn, String owner) {
        return """
        {"Version":"2008-10-17","Id":"__default_policy_ID","Statement":[{"Sid":"__default_statement_ID","Effect":"Allow","Principal":{"AWS":"*"},"Action":["SNS:GetTopicAttributes","SNS:SetTopicAttributes","SNS:AddPermission","SNS:RemovePermission","SNS:DeleteTopic","SNS:Subscribe","SNS:ListSubscriptionsByTopic","SNS:Publish"],"Resource":"%s","Condition":{"StringEquals":{"AWS:SourceOwner":"%s"}}}]}\
        """
                .formatted(topicArn, owner);
    }
}
