package dev.drawbridge.notification.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** §12: what is signed with a private key is verified with the public one, which says no more. */
final class WebhookKeyTest {

    private static final byte[] TEXT = "id.1614265330.{\"Message\": \"grüß Gott\"}".getBytes(UTF_8);

    private final String key = WebhookKey.make();
    private final String publicKey = WebhookKey.publicKey(key);

    private static byte[] changed(byte[] bytes, int at) {
        var changed = bytes.clone();
        changed[at] ^= 1;
        return changed;
    }

    @Test
    @DisplayName("N14 the public key verifies, and refuses every change of one byte")
    void n14_the_public_key_verifies_and_refuses_every_change() {
        var signature = WebhookKey.sign(key, TEXT);
        assertThat(Verifier.verifies(publicKey, TEXT, signature)).isTrue();
        for (int i = 0; i < TEXT.length; i++) {
            assertThat(Verifier.verifies(publicKey, changed(TEXT, i), signature)).isFalse();
        }
        for (int i = 0; i < signature.length; i++) {
            assertThat(Verifier.verifies(publicKey, TEXT, changed(signature, i))).isFalse();
        }
    }

    @Test
    void another_key_does_not_verify() {
        var other = WebhookKey.publicKey(WebhookKey.make());
        assertThat(other).isNotEqualTo(publicKey);
        assertThat(Verifier.verifies(other, TEXT, WebhookKey.sign(key, TEXT))).isFalse();
    }

    @Test
    void the_public_key_is_the_second_half_and_nothing_of_the_first() {
        assertThat(key).startsWith("whsk_");
        assertThat(publicKey).startsWith("whpk_");
        var both = Base64.getDecoder().decode(key.substring(5));
        var shown = Base64.getDecoder().decode(publicKey.substring(5));
        assertThat(both).hasSize(64).endsWith(shown);
        assertThat(shown).hasSize(32);
    }
}
