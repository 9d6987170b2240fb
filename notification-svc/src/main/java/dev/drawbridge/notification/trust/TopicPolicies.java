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

    /** An account may do anything with its own topic that its policy does not deny. */
    public static boolean admits(Topics.Row topic, Access access, boolean own) {
        var verdict = verdict(topic, access);
        return verdict == Verdict.ALLOWED || (own && verdict == Verdict.NOT_ALLOWED);
    }

    /** As it is written. */
    public static String text(Topics.Row topic) {
        return topic.attributes()
                .getOrDefault(
                        TopicAttributes.POLICY,
                        TopicAttributes.defaultPolicy(topic.arn(), topic.owner()));
    }

    private static Policy policy(Topics.Row topic) {
        return PolicyDocuments.parse(text(topic));
    }
}
