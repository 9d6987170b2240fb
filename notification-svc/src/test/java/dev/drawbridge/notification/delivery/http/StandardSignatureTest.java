package dev.drawbridge.notification.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.net.http.HttpHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Row 15 of the notification figures, with the verifier of Standard Webhooks. */
final class StandardSignatureTest {

    private static final String OLD = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String NEW = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String BODY = "{\"test\": 2432232314}";

    @Test
    @DisplayName("N15 the vector of Standard Webhooks")
    void n15_the_vector_of_standard_webhooks() {
        assertThat(StandardSignature.of(ID, 1614265330, BODY, List.of(OLD)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    private static HttpHeaders headers(long seconds, List<String> secrets) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id",
                        List.of(ID),
                        "webhook-timestamp",
                        List.of(String.valueOf(seconds)),
                        "webhook-signature",
                        List.of(StandardSignature.of(ID, seconds, BODY, secrets))),
                (_, _) -> true);
    }

    @ParameterizedTest
    @ValueSource(longs = {-295, 0, 295})
    @DisplayName("N15 within five minutes the verifier accepts")
    void n15_within_five_minutes_the_verifier_accepts(long seconds) {
        var headers = headers(Instant.now().getEpochSecond() + seconds, List.of(NEW));
        assertThatCode(() -> new Webhook(NEW).verify(BODY, headers)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(longs = {-305, 305})
    @DisplayName("N15 beyond five minutes it does not")
    void n15_beyond_five_minutes_it_does_not(long seconds) {
        var headers = headers(Instant.now().getEpochSecond() + seconds, List.of(NEW));
        assertThatThrownBy(() -> new Webhook(NEW).verify(BODY, headers))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {OLD, NEW})
    @DisplayName("N15 while a secret is rotated both verify")
    void n15_while_a_secret_is_rotated_both_verify(String secret) {
        var headers = headers(Instant.now().getEpochSecond(), List.of(NEW, OLD));
        assertThatCode(() -> new Webhook(secret).verify(BODY, headers)).doesNotThrowAnyException();
    }
}
