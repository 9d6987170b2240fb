package dev.drawbridge.notification.delivery.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.apache.hc.core5.http.message.BasicHttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryAfterTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");

    private static Duration asked(int status, String wait) {
        var response = new BasicHttpResponse(status);
        if (wait != null) {
            response.addHeader("Retry-After", wait);
        }
        return RetryAfter.of(response);
    }

    @Test
    void who_is_busy_may_ask_for_a_wait() {
        assertThat(asked(429, " 120 ")).isEqualTo(Duration.ofSeconds(120));
        assertThat(asked(503, "7")).isEqualTo(Duration.ofSeconds(7));
        assertThat(asked(429, null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 301, 404, 500, 502})
    void nobody_else_may(int status) {
        assertThat(asked(status, "120")).isNull();
    }

    @Test
    void the_wait_may_be_a_date_that_is_to_come() {
        assertThat(RetryAfter.of("Fri, 27 Nov 2026 12:01:30 GMT", NOON))
                .isEqualTo(Duration.ofSeconds(90));
        assertThat(RetryAfter.of("Fri, 27 Nov 2026 12:00:00 GMT", NOON)).isEqualTo(Duration.ZERO);
        assertThat(RetryAfter.of("Fri, 27 Nov 2026 11:59:59 GMT", NOON)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "9999999999"})
    void what_is_neither_is_no_wait(String value) {
        assertThat(RetryAfter.of(value, NOON)).isNull();
    }
}
