package dev.drawbridge.wire.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Caller;
import dev.drawbridge.wire.Fault;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssumeRoleTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String ROLE = "arn:aws:iam::222222222222:role/auditor";
    private static final Call CALL =
            new Call(
                    new Caller("111111111111", "arn:aws:iam::111111111111:root", "k", false),
                    "us-east-1",
                    "r",
                    false,
                    null);

    private final AssumeRole.Handler handler =
            new AssumeRole.Handler(
                    "a master key for these tests", Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void fresh_keys_are_given_for_an_hour_unless_asked_otherwise() {
        var first = answer(ROLE, "ann", null).credentials();
        var second = answer(ROLE, "ann", 900).credentials();
        assertThat(first.accessKeyId()).startsWith("ASIA").isNotEqualTo(second.accessKeyId());
        assertThat(first.expiration()).isEqualTo(NOW.plusSeconds(3600));
        assertThat(second.expiration()).isEqualTo(NOW.plusSeconds(900));
    }

    @Test
    void secrets_stay_out_of_texts() {
        var credentials = answer(ROLE, "ann", null).credentials();
        assertThat(credentials.toString()).doesNotContain(credentials.secretAccessKey());
        assertThat(handler.toString()).doesNotContain("master");
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:iam::2222:role/x,ann,3600",
        "arn:aws:iam::222222222222:user/x,ann,3600",
        "nonsense,ann,3600",
        "arn:aws:iam::222222222222:role/x,a,3600",
        "arn:aws:iam::222222222222:role/x,a b,3600",
        "arn:aws:iam::222222222222:role/x,ann,899",
        "arn:aws:iam::222222222222:role/x,ann,43201"
    })
    void what_is_no_role_no_session_or_no_duration_is_refused(
            String role, String session, int seconds) {
        assertThatThrownBy(() -> answer(role, session, seconds))
                .isInstanceOfSatisfying(
                        Fault.class, f -> assertThat(f.code()).isEqualTo("ValidationError"));
    }

    private AssumeRole.Response answer(String role, String session, @Nullable Integer seconds) {
        return handler.answer(new AssumeRole(role, session, seconds), CALL);
    }
}
