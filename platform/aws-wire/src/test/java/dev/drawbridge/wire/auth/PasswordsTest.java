package dev.drawbridge.wire.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.wire.Caller;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class PasswordsTest {

    private static final String MASTER = "a master key of some length";
    private static final String ACCOUNT = "222222222222";

    private final Passwords proven = Passwords.of("sigv4", MASTER, "123456789012");
    private final Passwords believed = Passwords.of("open", "", "123456789012");

    @Test
    void where_signatures_are_verified_the_secret_must_be_the_key_s() {
        var keys = Keys.forAccount(MASTER, ACCOUNT);
        assertThat(proven.caller(keys.accessKeyId(), keys.secretAccessKey()))
                .map(Caller::account)
                .contains(ACCOUNT);
        assertThat(proven.caller(keys.accessKeyId(), keys.secretAccessKey() + "x")).isEmpty();
        assertThat(proven.caller(keys.accessKeyId(), "")).isEmpty();
        assertThat(proven.caller("", keys.secretAccessKey())).isEmpty();
        var others = Keys.forAccount(MASTER, "333333333333");
        assertThat(proven.caller(keys.accessKeyId(), others.secretAccessKey())).isEmpty();
    }

    @Test
    void the_keys_of_a_role_need_more_than_a_password() {
        var role = Keys.forRole(MASTER, ACCOUNT, "r", "s", Instant.MAX);
        assertThat(proven.caller(role.accessKeyId(), role.secretAccessKey())).isEmpty();
    }

    @Test
    void in_open_mode_the_key_or_else_the_secret_names_the_account() {
        assertThat(believed.caller(ACCOUNT, "x")).map(Caller::account).contains(ACCOUNT);
        assertThat(believed.caller("", ACCOUNT)).map(Caller::account).contains(ACCOUNT);
        assertThat(believed.caller("", "x")).map(Caller::account).contains("123456789012");
    }
}
