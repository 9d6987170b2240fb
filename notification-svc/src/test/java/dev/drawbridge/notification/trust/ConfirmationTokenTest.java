package dev.drawbridge.notification.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class ConfirmationTokenTest {

    private static final byte[] KEY = new byte[32];
    private static final ConfirmationToken TOKEN =
            new ConfirmationToken(
                    UUID.fromString("0a1b2c3d-0000-4000-8000-000000000001"),
                    Instant.parse("2026-01-01T12:00:00.123Z"),
                    true);

    @Test
    void a_token_is_288_hex_digits_and_comes_back() {
        var text = TOKEN.encode(KEY);
        assertThat(text).matches("[0-9a-f]{288}");
        assertThat(ConfirmationToken.decode(text, KEY)).contains(TOKEN);
    }

    @Test
    void no_digit_can_be_changed() {
        var text = TOKEN.encode(KEY);
        for (int i = 0; i < text.length(); i++) {
            var other = text.charAt(i) == '0' ? '1' : '0';
            var forged = text.substring(0, i) + other + text.substring(i + 1);
            assertThat(ConfirmationToken.decode(forged, KEY)).isEmpty();
        }
    }

    @Test
    void no_part_of_the_proof_is_the_same_for_two() {
        var other = new ConfirmationToken(TOKEN.subscriptionId(), TOKEN.issuedAt(), false);
        for (int from = 50; from + 16 <= 288; from += 16) {
            assertThat(other.encode(KEY).substring(from, from + 16))
                    .isNotEqualTo(TOKEN.encode(KEY).substring(from, from + 16));
        }
    }

    @Test
    void another_key_does_not_open_it() {
        var other = new byte[32];
        other[0] = 1;
        assertThat(ConfirmationToken.decode(TOKEN.encode(KEY), other)).isEmpty();
    }

    @Test
    void what_is_not_hex_is_malformed() {
        assertThat(ConfirmationToken.wellFormed("xyz")).isFalse();
        assertThat(ConfirmationToken.decode("xyz", KEY)).isEmpty();
    }
}
