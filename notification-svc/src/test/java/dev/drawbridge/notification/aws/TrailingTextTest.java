package dev.drawbridge.notification.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.delivery.MessageStructure;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who reads JSON less strictly than others keeps what they cannot read. */
final class TrailingTextTest {

    private static final String TOPIC = "arn:aws:sns:us-east-1:111111111111:news";

    @Test
    void n16_nothing_may_follow_a_message_with_a_text_per_protocol() {
        assertThat(MessageStructure.fault("{\"default\":\"d\"}")).isEmpty();
        assertThat(MessageStructure.fault("{\"default\":\"d\"} x")).isPresent();
    }

    @Test
    void n16_nothing_may_follow_a_policy() {
        refused(() ->
                TopicAttributeRules.check(
                        "Policy",
                        "{\"Statement\":[{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"SNS:Publish\",\"Resource\":\"*\"}]} {}",
                        false));
        refused(() -> DeliveryPolicyRules.checkTopic("{\"http\":{}} x"));
        refused(() -> DeliveryPolicyRules.checkSubscription("{} x", false));
        refused(() -> DataProtection.checked("{} x"));
        refused(() ->
                SubscriptionAttributeRules.check(
                        "RedrivePolicy",
                        Map.of(
                                "RedrivePolicy",
                                "{\"deadLetterTargetArn\":\"arn:aws:sqs:us-east-1:111111111111:q\"} x"),
                        TOPIC,
                        "111111111111"));
    }

    private static void refused(Runnable check) {
        assertThatThrownBy(check::run).isInstanceOf(Refused.class);
    }
}
