package dev.drawbridge.notification.trust;

import dev.drawbridge.notification.domain.policy.Access;
import dev.drawbridge.notification.domain.policy.Policy;
import dev.drawbridge.notification.domain.policy.Policy.Verdict;
import dev.drawbridge.notification.domain.topic.TopicAttributes;
import dev.drawbridge.notification.read.Topics;

/** The policy of a topic: its own, or the default. */
public final class TopicPolicies {

    private TopicPolicies() {}

    public static Verdict verdict(Topics.Row topic, Access access) {
        return policy(topic).evaluate(access);
    }

    private static Policy policy(Topics.Row topic) {
        var own = topic.attributes().get(TopicAttributes.POLICY);
        return PolicyDocuments.parse(
                own == null ? TopicAttributes.defaultPolicy(topic.arn(), topic.owner()) : own);
    }
}
