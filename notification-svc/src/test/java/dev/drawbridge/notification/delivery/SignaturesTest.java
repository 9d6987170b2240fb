package dev.drawbridge.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawbridge.notification.trust.TestKeys;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SignaturesTest {

    private static final Map<String, String> FIELDS =
            Map.of("Message", "hello", "MessageId", "1", "Type", "Notification");

    private final Signatures signatures = new Signatures(TestKeys.KEY);
    private final AtomicInteger read = new AtomicInteger();

    /** Counts how often it is read to be signed. */
    private Map<String, String> counted() {
        return new AbstractMap<>() {
            @Override
            public Set<Entry<String, String>> entrySet() {
                return FIELDS.entrySet();
            }

            @Override
            public String get(Object name) {
                if ("Type".equals(name)) {
                    read.incrementAndGet();
                }
                return FIELDS.get(name);
            }
        };
    }

    private String of(UUID message, String text, String version) {
        return signatures.of(message, text, counted(), version);
    }

    private int signed(Runnable work) {
        int before = read.get();
        work.run();
        return read.get() - before;
    }

    @Test
    void a_message_is_signed_once_for_all_who_ask() throws Exception {
        var message = new UUID(1, 1);
        int once = signed(() -> of(new UUID(0, 0), "", "1"));
        assertThat(once).isPositive();
        read.set(0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked =
                    IntStream.range(0, 50)
                            .<Callable<String>>mapToObj(_ -> () -> of(message, "", "1"))
                            .collect(Collectors.toList());
            for (var answer : threads.invokeAll(asked)) {
                assertThat(answer.get()).isEqualTo(TestKeys.KEY.sign(FIELDS, "1"));
            }
        }
        assertThat(read).hasValue(once);
    }

    @Test
    void another_text_version_or_message_is_signed_anew() {
        var message = new UUID(1, 1);
        int once = signed(() -> of(message, "", "1"));
        assertThat(signed(() -> of(message, "http", "1"))).isEqualTo(once);
        assertThat(signed(() -> of(message, "", "2"))).isEqualTo(once);
        assertThat(signed(() -> of(new UUID(1, 2), "", "1"))).isEqualTo(once);
        assertThat(signed(() -> of(message, "", "1"))).isZero();
    }

    @Test
    void a_thousand_are_kept_and_no_more() {
        var first = new UUID(0, 0);
        int once = signed(() -> IntStream.range(0, 1000).forEach(i -> of(new UUID(0, i), "", "1")));
        assertThat(signed(() -> of(first, "", "1"))).isZero();
        assertThat(signed(() -> of(new UUID(9, 9), "", "1"))).isEqualTo(once / 1000);
        assertThat(signed(() -> of(first, "", "1"))).as("asked for lately").isZero();
        assertThat(signed(() -> of(new UUID(0, 1), "", "1"))).isEqualTo(once / 1000);
    }

    @Test
    void what_could_not_be_signed_is_tried_again() {
        var message = new UUID(1, 1);
        var unreadable =
                new AbstractMap<String, String>() {
                    @Override
                    public Set<Entry<String, String>> entrySet() {
                        throw new UnsupportedOperationException();
                    }
                };
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> signatures.of(message, "", unreadable, "1"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("cannot sign " + message);
        }
        assertThat(of(message, "", "1")).isEqualTo(TestKeys.KEY.sign(FIELDS, "1"));
    }
}
