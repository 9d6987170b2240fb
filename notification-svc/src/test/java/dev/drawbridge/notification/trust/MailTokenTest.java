package dev.drawbridge.notification.trust;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

final class MailTokenTest {

    private static final byte[] KEY = "a key of ours".getBytes(US_ASCII);
    private static final UUID ID = UUID.fromString("0a1b2c3d-0000-4000-8000-000000000001");

    @Test
    void it_names_the_subscription_for_one_purpose_only() {
        var token = MailToken.UNSUBSCRIBE.of(ID, KEY);
        assertThat(MailToken.UNSUBSCRIBE.read(token, KEY)).contains(ID);
        assertThat(MailToken.BOUNCE.read(token, KEY)).isEmpty();
        assertThat(MailToken.UNSUBSCRIBE.read(token, "another".getBytes(US_ASCII))).isEmpty();
        assertThat(MailToken.UNSUBSCRIBE.read("no token", KEY)).isEmpty();
    }

    @Test
    void no_digit_of_it_can_be_changed() {
        var token = MailToken.BOUNCE.of(ID, KEY);
        for (int i = 0; i < token.length(); i++) {
            var other = token.charAt(i) == '0' ? '1' : '0';
            var forged = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(MailToken.BOUNCE.read(forged, KEY)).as("digit %s", i).isEmpty();
        }
    }
}
