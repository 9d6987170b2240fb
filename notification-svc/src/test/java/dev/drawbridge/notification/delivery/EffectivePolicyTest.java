package dev.drawbridge.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of two delivery policies holds, the topic's or the subscription's. */
final class EffectivePolicyTest {

    private static final String TOPIC =
            """
            {"http":{"defaultHealthyRetryPolicy":{"numRetries":1},
            "defaultThrottlePolicy":{"maxReceivesPerSecond":7},
            "defaultRequestPolicy":{"headerContentType":"application/json"}%s}}\
            """;
    private static final String OWN =
            """
            {"healthyRetryPolicy":{"numRetries":0},
            "throttlePolicy":{"maxReceivesPerSecond":3},
            "requestPolicy":{"headerContentType":"text/css"}}\
            """;

    private static void holds(
            DeliveryPolicies.Effective policy, int retries, double throttle, String type) {
        assertThat(policy.retries().orElseThrow().retries()).isEqualTo(retries);
        assertThat(policy.receivesPerSecond()).hasValue(throttle);
        assertThat(policy.contentType()).contains(type);
    }

    @Test
    void a_subscriptions_own_wins() {
        holds(DeliveryPolicies.effective(TOPIC.formatted(""), OWN), 0, 3, "text/css");
        holds(DeliveryPolicies.effective(null, OWN), 0, 3, "text/css");
    }

    @Test
    void unless_the_topic_forbids_it() {
        var strict = TOPIC.formatted(",\"disableSubscriptionOverrides\":true");
        holds(DeliveryPolicies.effective(strict, OWN), 1, 7, "application/json");
        var lax = TOPIC.formatted(",\"disableSubscriptionOverrides\":false");
        holds(DeliveryPolicies.effective(lax, OWN), 0, 3, "text/css");
    }

    @Test
    void what_the_subscription_leaves_open_the_topic_says() {
        holds(DeliveryPolicies.effective(TOPIC.formatted(""), null), 1, 7, "application/json");
        holds(DeliveryPolicies.effective(TOPIC.formatted(""), "{}"), 1, 7, "application/json");
        var half = "{\"throttlePolicy\":{\"maxReceivesPerSecond\":3}}";
        holds(DeliveryPolicies.effective(TOPIC.formatted(""), half), 1, 3, "application/json");
    }

    @Test
    void what_nobody_says_is_open() {
        var nothing = DeliveryPolicies.effective(null, null);
        assertThat(nothing.retries()).isEqualTo(Optional.empty());
        assertThat(nothing.receivesPerSecond()).isEmpty();
        assertThat(nothing.contentType()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "\"5\"", "null"})
    void a_rate_that_is_no_positive_number_holds_nobody_back(String rate) {
        var policy =
                DeliveryPolicies.effective(
                        null, "{\"throttlePolicy\":{\"maxReceivesPerSecond\":" + rate + "}}");
        assertThat(policy.receivesPerSecond()).isEmpty();
    }

    @Test
    void the_limits_themselves_are_allowed() {
        assertThat(delays("\"numRetries\":60,\"minDelayTarget\":60,\"maxDelayTarget\":60"))
                .isEqualTo(Duration.ofSeconds(3600));
        assertThat(delays("\"numRetries\":1,\"minDelayTarget\":3600")).hasHours(1);
        assertThat(delays("\"numRetries\":100,\"minDelayTarget\":1,\"maxDelayTarget\":1"))
                .hasSeconds(100);
        assertThat(delays("\"numRetries\":0")).isZero();
    }

    private static Duration delays(String fields) {
        var policy =
                DeliveryPolicies.retries(
                                "{\"http\":{\"defaultHealthyRetryPolicy\":{" + fields + "}}}")
                        .orElseThrow();
        var all = Duration.ZERO;
        for (int attempts = 1; policy.delayAfter(attempts).isPresent(); attempts++) {
            all = all.plus(policy.delayAfter(attempts).get());
        }
        return all;
    }
}
