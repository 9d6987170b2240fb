package dev.drawbridge.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UuidsTest {

    @Test
    void an_id_sorts_by_its_time() {
        var time = Instant.parse("2026-11-23T12:00:00.123456Z");
        var id = Uuids.v7(time);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(time.toEpochMilli());
        assertThat(id.toString()).isLessThan(Uuids.v7(time.plusNanos(1_000)).toString());
        assertThat(id).isNotEqualTo(Uuids.v7(time));
    }

    @Test
    void a_derived_id_is_the_same_every_time() {
        var id = Uuids.derived("event", "request-connection");
        assertThat(id.version()).isEqualTo(5);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id).isEqualTo(Uuids.derived("event", "request-connection"));
        assertThat(id).isNotEqualTo(Uuids.derived("event", "release-connection"));
        assertThat(id).isNotEqualTo(Uuids.derived("event2", "request-connection"));
    }
}
