package dev.drawbridge.notification.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The examples of RFC 2617 and RFC 7616. */
final class DigestAnswerTest {

    private static final String OLD =
            "Digest realm=\"testrealm@host.com\", qop=\"auth,auth-int\","
                    + " nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\","
                    + " opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"";
    private static final String NEW =
            "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=%s,"
                    + " nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\","
                    + " opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"";

    private static String header(String password, String cnonce, String... challenges) {
        return DigestAnswer.to(List.of(challenges))
                .orElseThrow()
                .header("GET", "/dir/index.html", "Mufasa", password, cnonce);
    }

    @Test
    void the_old_example_is_answered() {
        assertThat(header("Circle Of Life", "0a4f113b", OLD))
                .contains("response=\"6629fae49393a05397450978507c4ef1\"")
                .contains("nc=00000001")
                .contains("opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"");
    }

    @Test
    void of_two_challenges_the_stronger_is_answered() {
        var nonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
        assertThat(header("Circle of Life", nonce, NEW.formatted("MD5")))
                .contains("response=\"8ca523f5e9506fed4657c9700eebdbec\"");
        assertThat(header("Circle of Life", nonce, NEW.formatted("MD5"), NEW.formatted("SHA-256")))
                .contains("algorithm=SHA-256")
                .contains("753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
    }

    @Test
    void it_is_found_behind_another_scheme_in_the_same_header() {
        assertThat(header("Circle Of Life", "0a4f113b", "Basic realm=\"x\", " + OLD))
                .contains("realm=\"testrealm@host.com\"");
    }

    @Test
    void what_cannot_be_answered_is_left_to_basic() {
        assertThat(DigestAnswer.to(List.of())).isEmpty();
        assertThat(DigestAnswer.to(List.of("Basic realm=\"x\""))).isEmpty();
        assertThat(DigestAnswer.to(List.of("Digest realm=\"x\", nonce=\"n\", algorithm=SHA-512")))
                .isEmpty();
        assertThat(DigestAnswer.to(List.of("Digest realm=\"x\", nonce=\"n\", qop=\"auth-int\"")))
                .isEmpty();
    }

    @Test
    void another_scheme_that_has_a_nonce_is_not_digest() {
        assertThat(DigestAnswer.to(List.of("Hawk nonce=\"n\""))).isEmpty();
        assertThat(DigestAnswer.to(List.of(""))).isEmpty();
    }

    @Test
    void a_challenge_cannot_smuggle_a_header() {
        assertThat(header("p", "c", "Digest realm=\"a\\\"b\", nonce=\"n\""))
                .contains("realm=\"a\\\"b\"")
                .doesNotContain("\n");
    }

    @Test
    void a_challenge_that_is_meant_to_hurt_does_not() {
        var nonce = "Digest nonce=\"" + "a\\\\".repeat(1_300) + "\"";
        assertThat(DigestAnswer.to(List.of(nonce))).isPresent();
        var frame = "Digest nonce=\"\"".length();
        assertThat(DigestAnswer.to(List.of("Digest nonce=\"" + "a".repeat(4_096 - frame) + "\"")))
                .isPresent();
        assertThat(DigestAnswer.to(List.of("Digest nonce=\"" + "a".repeat(4_097 - frame) + "\"")))
                .isEmpty();
    }
}
