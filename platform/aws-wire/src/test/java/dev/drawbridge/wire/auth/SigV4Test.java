package dev.drawbridge.wire.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.drawbridge.wire.Caller;
import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.http.WireRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SigV4Test {

    private static final String MASTER = "a master key for these tests";
    private static final String ACCOUNT = "111111111111";
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final String BODY = "Action=ListTopics&Version=2010-03-31";

    private final Keys keys = Keys.forAccount(MASTER, ACCOUNT);

    @Test
    void a_well_signed_request_acts_in_the_account_its_key_names() {
        assertThat(keys.accessKeyId()).startsWith("AKIA").hasSize(20);
        assertThat(keys.secretAccessKey()).hasSize(40);
        var caller = verified(signed(keys, NOW));
        assertThat(caller.account()).isEqualTo(ACCOUNT);
        assertThat(caller.arn()).isEqualTo("arn:aws:iam::111111111111:root");
        assertThat(caller.anonymous()).isFalse();
    }

    @Test
    void twelve_digits_are_an_access_key_too_but_need_their_secret() {
        var digits = Keys.forAccessKey(MASTER, "222222222222");
        assertThat(verified(signed(digits, NOW)).account()).isEqualTo("222222222222");
        var guessed = new Keys("222222222222", "x", "");
        assertThat(refusal(signed(guessed, NOW)).code()).isEqualTo("SignatureDoesNotMatch");
    }

    @Test
    void a_key_that_names_no_account_is_unknown() {
        var foreign = Keys.forAccessKey(MASTER, "somebody");
        assertThat(refusal(signed(foreign, NOW)).code()).isEqualTo("InvalidClientTokenId");
    }

    @Test
    void every_changed_byte_of_the_body_is_refused() {
        var request = signed(keys, NOW);
        for (int i = 0; i < BODY.length(); i++) {
            var body = request.body().clone();
            body[i] ^= 1;
            var changed = new WireRequest("POST", "/", "", request.headers(), body);
            assertThat(refusal(changed).code()).isEqualTo("SignatureDoesNotMatch");
        }
    }

    @Test
    void every_changed_byte_of_the_authorization_is_refused() {
        var request = signed(keys, NOW);
        var header = request.header("authorization");
        for (int i = 0; i < header.length(); i++) {
            var changed = new StringBuilder(header);
            changed.setCharAt(i, (char) (header.charAt(i) ^ 1));
            var with = with(request, "authorization", changed.toString());
            assertThatThrownBy(() -> verified(with))
                    .describedAs("byte %d: %s", i, changed)
                    .isInstanceOf(Fault.class);
        }
    }

    @Test
    void changed_method_path_query_host_and_date_are_refused() {
        var good = signed(keys, NOW);
        var headers = good.headers();
        assertRefused(new WireRequest("GET", "/", "", headers, good.body()));
        assertRefused(new WireRequest("POST", "/x", "", headers, good.body()));
        assertRefused(new WireRequest("POST", "/", "a=b", headers, good.body()));
        assertRefused(with(good, "host", "elsewhere"));
        assertRefused(with(good, "x-amz-date", "20261123T120001Z"));
        assertRefused(with(good, "x-amz-security-token", "added"));
    }

    @ParameterizedTest
    @CsvSource({"-299,true", "-301,false", "299,true", "301,false"})
    void a_clock_may_be_five_minutes_off(int seconds, boolean accepted) {
        var request = signed(keys, NOW.plusSeconds(seconds));
        if (accepted) {
            assertThat(verified(request).account()).isEqualTo(ACCOUNT);
        } else {
            var fault = refusal(request);
            assertThat(fault.code()).isEqualTo("SignatureDoesNotMatch");
            assertThat(fault.text()).startsWith("Signature ").contains("5 min.");
        }
    }

    @Test
    void ec2_says_it_with_other_codes() {
        var late = ec2Refusal(request(keys, NOW.minus(Duration.ofMinutes(6)), "ec2"));
        assertThat(late.code()).isEqualTo("RequestExpired");
        var wrong = ec2Refusal(request(new Keys(ACCOUNT, "x", ""), NOW, "ec2"));
        assertThat(wrong.code()).isEqualTo("AuthFailure");
        assertThat(wrong.status()).isEqualTo(401);
    }

    @Test
    void a_request_signed_for_another_service_is_refused() {
        assertThat(refusal(request(keys, NOW, "ec2")).text())
                .isEqualTo("Credential should be scoped to correct service: 'sns'.");
    }

    @Test
    void a_role_acts_until_its_session_ends() {
        var role = Keys.forRole(MASTER, ACCOUNT, "auditor", "ann", NOW.plusSeconds(900));
        assertThat(verified(signed(role, NOW)).arn())
                .isEqualTo("arn:aws:sts::111111111111:assumed-role/auditor/ann");
        var later = NOW.plusSeconds(900);
        var over =
                catchThrowableOfType(
                        Fault.class,
                        () -> at(later).authenticate(signed(role, later), Dialect.SNS));
        assertThat(over.code()).isEqualTo("ExpiredToken");
    }

    @Test
    void a_session_token_is_bound_to_its_key_and_cannot_be_forged() {
        var role = Keys.forRole(MASTER, ACCOUNT, "auditor", "ann", NOW.plusSeconds(900));
        var other = Keys.forRole(MASTER, "222222222222", "admin", "bob", NOW.plusSeconds(900));
        var borrowed = new Keys(role.accessKeyId(), role.secretAccessKey(), other.sessionToken());
        var without = new Keys(role.accessKeyId(), role.secretAccessKey(), "");
        var forged =
                new SessionToken(role.accessKeyId(), "admin", "ann", NOW.plusSeconds(900))
                        .sealed(new MasterKey("somebody else's master key"));
        var selfMade = new Keys(role.accessKeyId(), role.secretAccessKey(), forged);
        for (var bad : new Keys[] {borrowed, without, selfMade}) {
            assertThat(refusal(signed(bad, NOW)).code()).isEqualTo("InvalidClientTokenId");
        }
    }

    @Test
    void without_credentials_a_caller_is_anonymous_and_with_broken_ones_refused() {
        var bare = new WireRequest("POST", "/", "", Map.of("host", "h"), new byte[0]);
        assertThat(verified(bare).anonymous()).isTrue();
        assertThat(refusal(with(bare, "authorization", "Basic eDp5")).code())
                .isEqualTo("IncompleteSignature");
    }

    @Test
    void a_short_master_key_is_not_taken() {
        assertThatThrownBy(() -> new SigV4("short", Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void assertRefused(WireRequest request) {
        assertThat(refusal(request).code()).isEqualTo("SignatureDoesNotMatch");
    }

    private Caller verified(WireRequest request) {
        return at(NOW).authenticate(request, Dialect.SNS);
    }

    private Fault refusal(WireRequest request) {
        return catchThrowableOfType(Fault.class, () -> verified(request));
    }

    private Fault ec2Refusal(WireRequest request) {
        return catchThrowableOfType(Fault.class, () -> at(NOW).authenticate(request, Dialect.EC2));
    }

    private static SigV4 at(Instant now) {
        return new SigV4(MASTER, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static WireRequest signed(Keys keys, Instant at) {
        return request(keys, at, "sns");
    }

    private static WireRequest request(Keys keys, Instant at, String service) {
        var unsigned =
                new WireRequest(
                        "POST",
                        "/",
                        "",
                        Map.of(
                                "host", "localhost:4566",
                                "content-type", "application/x-www-form-urlencoded"),
                        BODY.getBytes(StandardCharsets.UTF_8));
        var signer = new SigV4Signer(keys, Clock.fixed(at, ZoneOffset.UTC));
        var headers = new HashMap<>(unsigned.headers());
        headers.putAll(signer.sign(unsigned, "us-east-1", service));
        return new WireRequest("POST", "/", "", headers, unsigned.body());
    }

    private static WireRequest with(WireRequest request, String name, String value) {
        var headers = new HashMap<>(request.headers());
        headers.put(name, value);
        return new WireRequest(
                request.method(), request.path(), request.query(), headers, request.body());
    }
}
