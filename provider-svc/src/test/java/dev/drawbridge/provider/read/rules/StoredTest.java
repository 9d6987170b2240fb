package dev.drawbridge.provider.read.rules;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.provider.domain.rules.Applicant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The quick reader reads what the usual one writes. */
final class StoredTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00.123Z");

    @Test
    void what_was_written_is_read_the_same() {
        assertSame("o-1/dev", Map.of("team", "ops \"1\"", "ümlaut", "é"), List.of("use1-az1"), 7);
        assertSame(null, Map.of(), List.of(), Applicant.UNCOUNTED);
    }

    @Test
    void what_is_not_known_is_passed_over() {
        var json = "{\"later\": {\"a\": [1, {}]}, \"account\": \"111111111111\", \"tags\": null}";
        assertThat(Stored.applicant(json).account()).isEqualTo("111111111111");
    }

    private static void assertSame(
            @Nullable String path, Map<String, String> tags, List<String> zones, int live) {
        var one =
                new Applicant(
                        "111111111111", "arn:aws:x", path, tags, "us-east-1", zones, NOON, live);
        assertThat(Stored.applicant(requireNonNull(Stored.text(one)))).isEqualTo(one);
    }
}
