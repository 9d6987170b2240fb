package dev.drawbridge.cli.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Beside an event stands what it says itself, and nothing that is no time or no number. */
final class ColumnsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-27T13:55:49.465Z, 2026-11-27T13:55:49.465000Z",
        "2026-11-27T13:55:49Z, 2026-11-27T13:55:49.000000Z",
        "2026-12-31T23:59:59.1234567Z, 2026-12-31T23:59:59.123456Z",
        "2024-02-29T00:00:00Z, 2024-02-29T00:00:00.000000Z",
        "2026-11-27T14:55:49.465+01:00, 2026-11-27T13:55:49.465000Z",
    })
    void the_same_moment_is_the_same_time(String own, String said) {
        assertThat(contradicted("7", own, said)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30T10:00:00",
                "2026-00-10T10:00:00",
                "2026-13-10T10:00:00",
                "2026-11-27T25:61:00",
                "2026-11-27 10:00:00",
                "2026-11-2xT10:00:00",
                "2026-11-27T10:00:0\u0660",
            })
    void what_is_no_time_is_not_believed_because_both_say_it(String time) {
        assertThat(contradicted("7", time + "Z", time + ".000000Z")).isEqualTo("time");
    }

    @Test
    void zeros_before_a_number_are_of_no_meaning_before_digits_alone() {
        var time = "2026-11-27T10:00:00Z";
        assertThat(contradicted("0007", time, time)).isEmpty();
        assertThat(contradicted("8", time, time)).isEqualTo("sequence");
        assertThat(contradicted("0\u0667", "\u0667", time, time)).isEqualTo("sequence");
    }

    private static String contradicted(String sequence, String time, String said) {
        return contradicted(sequence, "7", time, said);
    }

    private static String contradicted(
            String sequence, String saidSequence, String time, String saidTime) {
        var event = new HashMap<>(Map.of("id", "1", "type", "t", "subject", "s"));
        event.putAll(Map.of("principal", "p", "account", "a"));
        event.putAll(Map.of("correlationid", "c", "causationid", "d"));
        var columns = new HashMap<>(event);
        columns.remove("subject");
        columns.putAll(Map.of("stream", "s", "topic", "x", "recordedat", "y"));
        event.putAll(Map.of("sequence", sequence, "time", time));
        columns.putAll(Map.of("sequence", saidSequence, "time", saidTime));
        return Columns.contradicted(
                new ExportLine(1, columns, "", "", "", "", "", event, List.of()));
    }
}
