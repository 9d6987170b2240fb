package dev.drawbridge.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import dev.drawbridge.notification.trust.CurrentKey;
import dev.drawbridge.notification.trust.SigningKey;
import dev.drawbridge.notification.trust.SigningKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever verifies a message finds the certificate it names, although the key has changed. */
@Tag("io")
final class CertificatesTest {

    private static Station station;
    private static Scene scene;

    @BeforeAll
    static void start() {
        station = Station.shared();
        scene = new Scene(station);
    }

    @BeforeEach
    void the_key_is_young() {
        age("interval '0'");
    }

    private static void age(String age) {
        station.database().sql("update signing_key set made_at = now() - " + age).update();
    }

    @Test
    @DisplayName("§7 the key changes by its age; the certificate before is served for a week")
    void the_key_changes_and_the_certificate_before_is_served_for_a_week() {
        var keys = station.bean(SigningKeys.class);
        var now = Instant.now();
        var first = keys.shared(now, Duration.ofDays(365));
        assertThat(keys.shared(now, Duration.ofDays(365)).certificate())
                .isEqualTo(first.certificate());
        var later = now.plus(Duration.ofDays(366));
        var second = keys.shared(later, Duration.ofDays(365));
        assertThat(second.certificate()).isNotEqualTo(first.certificate());
        assertThat(second.tokenKey()).isEqualTo(first.tokenKey());
        assertThat(keys.shared(later, Duration.ZERO).certificate()).isEqualTo(second.certificate());
        assertThat(keys.certificate(first.certificatePath(), later.plus(Duration.ofDays(6))))
                .contains(first.certificate());
        assertThat(keys.certificate(first.certificatePath(), later.plus(Duration.ofDays(8))))
                .isEmpty();
        // This instance signs with the first until it looks; others have the second already.
        for (var served : new SigningKey[] {first, second}) {
            assertThat(scene.get(station.url() + served.certificatePath()).body())
                    .isEqualTo(served.certificate());
        }
        assertThat(scene.get(station.url() + "/SimpleNotificationService-0.pem").statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("§7 a running service changes the key in time, and names the new certificate")
    void a_running_service_changes_the_key_in_time() {
        var path = Scene.path();
        var topic = scene.topic();
        scene.webhook(topic, path);
        var before = station.bean(CurrentKey.class).get();
        age("interval '366 days'");
        station.bean(CurrentKey.class).look();
        var after = station.bean(CurrentKey.class).get();
        assertThat(after.certificate()).isNotEqualTo(before.certificate());
        scene.publish(topic, "by the new key");
        await().until(() -> !station.receiver().notificationsAt(path).isEmpty());
        var told = station.receiver().notificationsAt(path).getFirst().json();
        assertThat(told.path("SigningCertURL").asText()).endsWith(after.certificatePath());
        var fields = new ObjectMapper().convertValue(told, Map.class);
        assertThat(told.path("Signature").asText()).isEqualTo(sign(after, fields));
        for (var served : new SigningKey[] {before, after}) {
            assertThat(scene.get(station.url() + served.certificatePath()).body())
                    .isEqualTo(served.certificate());
        }
    }

    @SuppressWarnings("unchecked")
    private static String sign(SigningKey key, Map<?, ?> fields) {
        return key.sign((Map<String, ?>) fields, "1");
    }

    @Test
    @DisplayName("§7 all instances look by themselves, and sign with the same key after that")
    void all_instances_come_to_sign_with_the_next_key() {
        var keys = station.bean(SigningKeys.class);
        var time = new AtomicReference<>(Instant.now());
        Supplier<SigningKey> shared = () -> keys.shared(time.get(), Duration.ofDays(365));
        var one = new CurrentKey(shared, Duration.ofMillis(20));
        var other = new CurrentKey(shared, Duration.ofMillis(30));
        var before = one.get().certificate();
        assertThat(other.get().certificate()).isEqualTo(before);
        one.start();
        other.start();
        time.set(Instant.now().plus(Duration.ofDays(366)));
        await().until(() -> !one.get().certificate().equals(before));
        await().until(() -> other.get().certificate().equals(one.get().certificate()));
        one.stop();
        other.stop();
    }
}
