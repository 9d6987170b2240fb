package dev.drawbridge.notification.delivery.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** The wait a receiver asks for, in seconds or until a date. */
final class RetryAfter {

    private static final Set<Integer> MAY_ASK = Set.of(429, 503);

    private RetryAfter() {}

    static @Nullable Duration of(HttpResponse response) {
        var header = response.getFirstHeader(HttpHeaders.RETRY_AFTER);
        return header == null || !MAY_ASK.contains(response.getCode())
                ? null
                : of(header.getValue().strip(), Instant.now());
    }

    static @Nullable Duration of(String value, Instant now) {
        if (value.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        var date = DateUtils.parseStandardDate(value);
        return date == null || date.isBefore(now) ? null : Duration.between(now, date);
    }
}
