package dev.drawbridge.notification.domain.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.notification.domain.mail.Returned.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class ReturnedTest {

    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    private static Returned returned(Kind kind, Duration ago) {
        return new Returned(kind, NOW.minus(ago), "550 no such user");
    }

    @Test
    @DisplayName("§17 19: one hard bounce or one complaint is enough")
    void one_for_good_is_enough() {
        assertThat(returned(Kind.HARD, Duration.ZERO).consequence(List.of()))
                .contains("mail cannot be delivered: 550 no such user");
        assertThat(returned(Kind.COMPLAINT, Duration.ZERO).consequence(List.of())).isPresent();
    }

    @Test
    void the_fifth_soft_one_within_72_hours_is_too_much() {
        var last = returned(Kind.SOFT, Duration.ZERO);
        var recent = returned(Kind.SOFT, Duration.ofHours(71));
        assertThat(last.consequence(Collections.nCopies(3, recent))).isEmpty();
        assertThat(last.consequence(Collections.nCopies(4, recent)))
                .contains("mail came back 5 times within 72 hours, at last: 550 no such user");
    }

    @Test
    void what_is_older_does_not_count() {
        var last = returned(Kind.SOFT, Duration.ZERO);
        var old = returned(Kind.SOFT, Duration.ofHours(72));
        assertThat(last.consequence(Collections.nCopies(50, old))).isEmpty();
    }
}
