package dev.drawbridge.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class AccountKeysTest {

    private static final Map<String, String> OWN =
            Map.of("DRAWBRIDGE_MASTER_KEY", "a-master-key-of-ones-own");

    @Test
    void an_account_has_the_same_keys_every_time_and_others_under_another_master() {
        var first = AccountKeys.of(new String[] {"keys", "111111111111"}, OWN);

        assertThat(first)
                .startsWith("export AWS_ACCESS_KEY_ID=AKIA")
                .isEqualTo(AccountKeys.of(new String[] {"keys", "111111111111"}, OWN))
                .isNotEqualTo(AccountKeys.of(new String[] {"keys", "111111111111"}, Map.of()));
    }

    @Test
    void what_is_no_account_is_said_so() {
        assertThatExceptionOfType(Options.Wrong.class)
                .isThrownBy(() -> AccountKeys.of(new String[] {"keys", "me"}, OWN));
        assertThatExceptionOfType(Options.Wrong.class)
                .isThrownBy(() -> AccountKeys.of(new String[] {"keys"}, OWN));
    }
}
