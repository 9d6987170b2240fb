package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Station.PROVIDER;
import static dev.drawbridge.notification.trust.Verifier.asymmetric;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.standardwebhooks.Webhook;
import dev.drawbridge.notification.running.Api;
import dev.drawbridge.notification.running.Receiver.Got;
import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import dev.drawbridge.notification.trust.Verifier;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** §12 {@code v1a}: a receiver that knows a public key only, and so can forge nothing. */
@Tag("io")
final class AsymmetricSignaturesTest {

    private static Station station;
    private static Scene scene;
    private static Api api;

    private final String path = Scene.path();
    private String topic;
    private String secret;

    @BeforeAll
    static void start() {
        station = Station.shared();
        scene = new Scene(station);
        api = new Api(station, PROVIDER);
    }

    @BeforeEach
    void subscribe() {
        topic = scene.topic();
        secret = "/subscriptions/" + Scene.id(scene.webhook(topic, path)) + "/secret";
    }

    private Got told() {
        var id = scene.publish(topic, "hello");
        await().until(() -> got(id).size() == 1);
        return got(id).getFirst();
    }

    private List<Got> got(String id) {
        return station.receiver().notificationsAt(path).stream()
                .filter(got -> got.messageId().equals(id))
                .toList();
    }

    private static String header(Got got, String name) {
        return Objects.requireNonNull(got.headers().get(name));
    }

    private static String signatures(Got got) {
        return header(got, "webhook-signature");
    }

    private static boolean verifies(String publicKey, Got got) {
        return verifies(publicKey, got, got.body());
    }

    private static boolean verifies(String publicKey, Got got, String body) {
        var seconds = header(got, "webhook-timestamp");
        var id = header(got, "webhook-id");
        return Verifier.accepts(publicKey, id, seconds, body, signatures(got));
    }

    @Test
    @DisplayName("N14 who knows the public key verifies, and nothing that was changed")
    void n14_the_public_key_verifies() {
        var shown = api.post(secret + "?kind=asymmetric", "");
        assertThat(shown.at("/kind")).isEqualTo("asymmetric");
        assertThat(shown.json().at("/secret").isNull()).isTrue();
        var key = shown.at("/publicKey");
        assertThat(api.get(secret).at("/publicKey")).startsWith("whpk_").isEqualTo(key);
        var got = told();
        assertThat(signatures(got)).startsWith("v1a,").doesNotContain(" ");
        assertThat(verifies(key, got)).isTrue();
        assertThat(verifies(key, got, got.body().replace("hello", "hullo"))).isFalse();
        var later = Long.toString(Long.parseLong(header(got, "webhook-timestamp")) + 1);
        assertThat(Verifier.accepts(key, got.messageId(), later, got.body(), signatures(got)))
                .isFalse();
    }

    @Test
    @DisplayName("N15 while a key is rotated both verify, newest first")
    void n15_while_a_key_is_rotated_both_verify() {
        var old = api.post(secret + "?kind=asymmetric", "").at("/publicKey");
        var shown = api.post(secret, "");
        assertThat(shown.at("/kind")).isEqualTo("asymmetric");
        assertThat(shown.at("/previousPublicKeys/0/publicKey")).isEqualTo(old);
        assertThat(shown.at("/previousPublicKeys/0/until")).isEqualTo(shown.at("/previousUntil"));
        var key = shown.at("/publicKey");
        var got = told();
        assertThat(verifies(key, got)).isTrue();
        assertThat(verifies(old, got)).isTrue();
        var signed = header(got, "webhook-id") + "." + header(got, "webhook-timestamp") + ".";
        var newest = asymmetric(signatures(got)).getFirst();
        assertThat(Verifier.verifies(key, (signed + got.body()).getBytes(UTF_8), newest)).isTrue();
    }

    @Test
    @DisplayName("N15 a secret and a key sign together, and what was dropped signs for its day")
    void n15_a_secret_and_a_key_sign_together() {
        var first = api.post(secret, "").at("/secret");
        var both = api.post(secret + "?kind=both", "");
        assertThat(both.at("/kind")).isEqualTo("both");
        var got = told();
        for (var known : List.of(both.at("/secret"), first)) {
            assertThatCode(() -> new Webhook(known).verify(got.body(), headers(got)))
                    .doesNotThrowAnyException();
        }
        assertThat(verifies(both.at("/publicKey"), got)).isTrue();
        // The secret, the key, and the secret that was the only one.
        assertThat(signatures(got)).matches("v1,\\S+ v1a,\\S+ v1,\\S+");
        assertThat(api.post(secret + "?kind=asymmetric", "").json().at("/secret").isNull())
                .isTrue();
        assertThat(signatures(told())).matches("v1a,\\S+ v1,\\S+ v1a,\\S+ v1,\\S+");
        assertThat(api.post(secret + "?kind=secret", "").status()).isEqualTo(400);
    }

    private static HttpHeaders headers(Got got) {
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(header(got, "webhook-id")),
                        "webhook-timestamp", List.of(header(got, "webhook-timestamp")),
                        "webhook-signature", List.of(signatures(got))),
                (_, _) -> true);
    }

    @Test
    @DisplayName("N14 the private key is told nobody and written into no event")
    void n14_the_private_key_is_told_nobody() {
        var subscription = secret.substring(0, secret.lastIndexOf('/'));
        for (var answer :
                List.of(
                        api.post(secret + "?kind=both", ""),
                        api.post(secret, ""),
                        api.get(secret),
                        api.get(subscription))) {
            assertThat(answer.json().toString()).doesNotContain("whsk_");
        }
        assertThat(api.get(subscription).at("/subscription/signed")).isEqualTo("true");
        assertThat(
                        station.database()
                                .sql(
                                        "select count(*) from domain_event where position(?::bytea in payload) > 0")
                                .param("whsk_".getBytes(UTF_8))
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(api.delete(secret).status()).isEqualTo(204);
        assertThat(api.get(secret).status()).isEqualTo(404);
        assertThat(told().headers()).doesNotContainKey("webhook-signature");
    }
}
