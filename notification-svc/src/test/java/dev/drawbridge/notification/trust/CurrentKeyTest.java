package dev.drawbridge.notification.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class CurrentKeyTest {

    private static final SigningKey NEXT = NewSigningKey.make(Instant.now());

    private final AtomicReference<SigningKey> shared = new AtomicReference<>(TestKeys.KEY);

    @Test
    void it_stays_the_same_object_until_another_takes_its_place() {
        var key = new CurrentKey(shared::get, Duration.ofHours(1));
        shared.set(
                new SigningKey(
                        NEXT.privateKey(), TestKeys.KEY.certificate(), TestKeys.KEY.tokenKey()));
        key.look();
        assertThat(key.get()).isSameAs(TestKeys.KEY);
        shared.set(NEXT);
        assertThat(key.get()).isSameAs(TestKeys.KEY);
        key.look();
        assertThat(key.get()).isSameAs(NEXT);
    }

    @Test
    void it_looks_again_and_again_also_after_a_look_that_failed() {
        var looks = new AtomicInteger();
        var key =
                new CurrentKey(
                        () -> {
                            if (looks.incrementAndGet() % 2 == 0) {
                                throw new IllegalStateException("the database is away");
                            }
                            return shared.get();
                        },
                        Duration.ofMillis(10));
        key.start();
        await().until(() -> looks.get() > 4);
        shared.set(NEXT);
        await().until(() -> key.get() == NEXT);
        key.stop();
        assertThat(key.isRunning()).isFalse();
    }
}
