package dev.drawbridge.wire.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AccountInKeyTest {

    @Test
    void published_keys_name_their_accounts() {
        assertThat(AccountInKey.of("ASIAQNZGKIQY56JQ7WML")).contains("029608264753");
        assertThat(AccountInKey.of("AKIAIOSFODNN7EXAMPLE")).contains("581039954779");
    }

    @Test
    void what_is_encoded_is_decoded() {
        var random = new Random(20261123);
        for (int i = 0; i < 10_000; i++) {
            var account = "%012d".formatted(random.nextLong(1_000_000_000_000L));
            var key = AccountInKey.encode("ASIA", account, random.nextLong());
            assertThat(key).matches("ASIA[A-Z2-7]{16}");
            assertThat(AccountInKey.of(key)).contains(account);
        }
    }

    @Test
    void other_keys_name_nobody() {
        for (var key :
                new String[] {"", "test", "1234", "AKIA", "AKIA0000000000000000", "x".repeat(20)}) {
            assertThat(AccountInKey.of(key)).isEmpty();
        }
    }
}
