package dev.drawbridge.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import dev.drawbridge.notification.trust.SigningKey;
import dev.drawbridge.notification.trust.SigningKeys;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
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
        // This instance runs on with the first; others have the second already.
        for (var served : new SigningKey[] {first, second}) {
            assertThat(scene.get(station.url() + served.certificatePath()).body())
                    .isEqualTo(served.certificate());
        }
        assertThat(scene.get(station.url() + "/SimpleNotificationService-0.pem").statusCode())
                .isEqualTo(404);
    }
}
