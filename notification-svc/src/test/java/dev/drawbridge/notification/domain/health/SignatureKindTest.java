package dev.drawbridge.notification.domain.health;

import static dev.drawbridge.notification.domain.health.SignatureKind.ASYMMETRIC;
import static dev.drawbridge.notification.domain.health.SignatureKind.BOTH;
import static dev.drawbridge.notification.domain.health.SignatureKind.SYMMETRIC;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SignatureKindTest {

    @ParameterizedTest
    @EnumSource
    void a_kind_is_known_by_its_word_and_by_what_signs(SignatureKind kind) {
        assertThat(SignatureKind.of(kind.word())).contains(kind);
        assertThat(SignatureKind.of(kind.secret(), kind.keyPair())).isEqualTo(kind);
    }

    @Test
    void words_are_small() {
        assertThat(BOTH.word()).isEqualTo("both");
        assertThat(SignatureKind.of("BOTH")).isEmpty();
    }

    @Test
    void where_nothing_signs_a_secret_is_next() {
        assertThat(SignatureKind.of(false, false)).isEqualTo(SYMMETRIC);
        assertThat(SYMMETRIC.keyPair()).isFalse();
        assertThat(ASYMMETRIC.secret()).isFalse();
    }
}
