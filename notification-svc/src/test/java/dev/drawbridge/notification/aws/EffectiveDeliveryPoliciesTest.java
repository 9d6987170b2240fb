package dev.drawbridge.notification.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EffectiveDeliveryPoliciesTest {

    @ParameterizedTest
    @CsvSource({"false, 7, 2", "true, 5, 9"})
    void n16_a_topic_may_take_its_subscriptions_their_say(
            boolean disabled, int retries, int perSecond) {
        var topic =
                "{\"http\":{\"defaultHealthyRetryPolicy\":{\"numRetries\":5},\"defaultThrottlePolicy\":{\"maxReceivesPerSecond\":9},\"disableSubscriptionOverrides\":%s}}"
                        .formatted(disabled);
        var own =
                "{\"healthyRetryPolicy\":{\"numRetries\":7},\"throttlePolicy\":{\"maxReceivesPerSecond\":2}}";
        assertThat(EffectiveDeliveryPolicies.ofSubscription(own, topic))
                .contains("\"numRetries\":" + retries)
                .contains("\"maxReceivesPerSecond\":" + perSecond);
    }
}
