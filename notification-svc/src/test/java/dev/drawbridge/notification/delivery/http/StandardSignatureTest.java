package dev.drawbridge.notification.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import dev.drawbridge.notification.delivery.Terms;
import dev.drawbridge.notification.trust.WebhookKey;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    /** The vector of Svix's server, whose signatures the standard took up. */
    @Test
    @DisplayName("N15 the asymmetric vector, beside the symmetric one")
    void n15_the_asymmetric_vector() {
        var key =
                "whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==";
        assertThat(WebhookKey.publicKey(key))
                .isEqualTo("whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=");
        assertThat(StandardSignature.of(ID, 1614265330, BODY, List.of(OLD, key)))
                .isEqualTo(
                        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
                                + " v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==");
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

    /**
     * What the verifier says of a message so many seconds from its own time. It has a clock of its
     * own: what it says counts if all was within one second.
     */
    private static boolean accepted(long seconds) throws Exception {
        while (true) {
            long now = Instant.now().getEpochSecond();
            var headers = headers(now + seconds, List.of(NEW));
            boolean accepted = verifies(NEW, headers);
            if (Instant.now().getEpochSecond() == now) {
                return accepted;
            }
        }
    }

    private static boolean verifies(String secret, HttpHeaders headers) throws Exception {
        try {
            new Webhook(secret).verify(BODY, headers);
            return true;
        } catch (WebhookVerificationException _) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, 0, 300})
    @DisplayName("N15 within 300 seconds the verifier accepts")
    void n15_within_five_minutes_the_verifier_accepts(long seconds) throws Exception {
        assertThat(accepted(seconds)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301})
    @DisplayName("N15 at 301 seconds it does not")
    void n15_beyond_five_minutes_it_does_not(long seconds) throws Exception {
        assertThat(accepted(seconds)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {OLD, NEW})
    @DisplayName("N15 while a secret is rotated both verify")
    void n15_while_a_secret_is_rotated_both_verify(String secret) throws Exception {
        var headers = headers(Instant.now().getEpochSecond(), List.of(NEW, OLD));
        assertThat(verifies(secret, headers)).isTrue();
    }

    @Test
    @DisplayName("N15 a receiver changes its secret whenever it likes within the grace period")
    void n15_a_receiver_changes_its_secret_when_it_likes() throws Exception {
        var rotated = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var until = rotated.plus(Duration.ofHours(24));
        var terms =
                new Terms(Map.of(), "active", "sns", List.of(NEW), Map.of(OLD, until.toString()));
        for (var at = rotated; at.isBefore(until); at = at.plus(Duration.ofMinutes(7))) {
            // Signed as at that time, sent now: the verifier knows no other time.
            var headers = headers(Instant.now().getEpochSecond(), terms.secrets(at));
            assertThat(verifies(OLD, headers)).as("the old one at %s", at).isTrue();
            assertThat(verifies(NEW, headers)).as("the new one at %s", at).isTrue();
        }
        var later = headers(Instant.now().getEpochSecond(), terms.secrets(until));
        assertThat(verifies(OLD, later)).isFalse();
        assertThat(verifies(NEW, later)).isTrue();
    }
}
