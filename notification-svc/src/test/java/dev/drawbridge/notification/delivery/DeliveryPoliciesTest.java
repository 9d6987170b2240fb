package dev.drawbridge.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DeliveryPoliciesTest {

    private static String healthy(String fields) {
        return "{\"http\":{\"defaultHealthyRetryPolicy\":{" + fields + "}}}";
    }

    @Test
    void a_topic_may_say_how_often_and_how_far_apart() {
        var policy =
                DeliveryPolicies.retries(
                                healthy(
                                        "\"numRetries\":4,\"minDelayTarget\":1,\"maxDelayTarget\":8,\"numNoDelayRetries\":1,\"backoffFunction\":\"exponential\""))
                        .orElseThrow();
        assertThat(policy.delayAfter(1)).contains(Duration.ZERO);
        assertThat(policy.delayAfter(2)).contains(Duration.ofSeconds(1));
        assertThat(policy.delayAfter(3)).contains(Duration.ofSeconds(2));
        assertThat(policy.delayAfter(4)).contains(Duration.ofSeconds(8));
        assertThat(policy.delayAfter(5)).isEmpty();
    }

    @Test
    void what_it_does_not_say_is_the_default() {
        var policy = DeliveryPolicies.retries(healthy("")).orElseThrow();
        assertThat(policy.delayAfter(3)).contains(Duration.ofSeconds(20));
        assertThat(policy.delayAfter(4)).isEmpty();
        assertThat(DeliveryPolicies.retries("{}")).isEmpty();
        assertThat(DeliveryPolicies.retries("")).isEmpty();
    }

    @Test
    void it_may_name_a_content_type() {
        assertThat(
                        DeliveryPolicies.contentType(
                                "{\"http\":{\"defaultRequestPolicy\":{\"headerContentType\":\"application/json\"}}}"))
                .contains("application/json");
        assertThat(DeliveryPolicies.contentType("{}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"numRetries\":101",
                "\"numRetries\":\"3\"",
                "\"minDelayTarget\":0",
                "\"minDelayTarget\":30,\"maxDelayTarget\":20",
                "\"numRetries\":2,\"numNoDelayRetries\":1,\"numMaxDelayRetries\":2",
                "\"numRetries\":3,\"numNoDelayRetries\":2,\"numMinDelayRetries\":2",
                "\"numRetries\":3,\"numMinDelayRetries\":2,\"numMaxDelayRetries\":2",
                "\"numRetries\":-1",
                "\"minDelayTarget\":3601",
                "\"numRetries\":61,\"minDelayTarget\":60,\"maxDelayTarget\":60",
                "\"numRetries\":100,\"minDelayTarget\":60,\"maxDelayTarget\":60",
                "\"backoffFunction\":\"hopeful\""
            })
    void what_is_out_of_bounds_is_refused(String fields) {
        assertThatThrownBy(() -> DeliveryPolicies.retries(healthy(fields)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("DeliveryPolicy: ");
    }
}
