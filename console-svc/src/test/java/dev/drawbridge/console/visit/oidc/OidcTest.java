package dev.drawbridge.console.visit.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import dev.drawbridge.console.RunningConsole;
import dev.drawbridge.console.door.Peer;
import dev.drawbridge.console.visit.Browser;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("io")
final class OidcTest {

    private static Vouching vouching;
    private static Peer peer;
    private static RunningConsole console;

    private final Browser browser = new Browser(console.uri());

    @BeforeAll
    static void open() throws JOSEException {
        vouching = new Vouching();
        peer = Peer.saying("<R/>");
        console =
                RunningConsole.before(
                        peer,
                        "--drawbridge.auth.mode=sigv4",
                        "--drawbridge.auth.master-key=a-master-key-for-tests-only",
                        "--drawbridge.oidc.issuer=" + vouching.issuer(),
                        "--drawbridge.oidc.client-id=drawbridge",
                        "--drawbridge.oidc.client-secret=only-for-tests",
                        "--drawbridge.oidc.name=Example SSO");
        vouching.console = console.uri();
    }

    @AfterAll
    static void close() {
        console.close();
        peer.close();
        vouching.close();
    }

    @BeforeEach
    void vouch() {
        vouching.audience = "drawbridge";
        vouching.grants = List.of("111111111111:approver");
        vouching.emailVerified = true;
    }

    @Test
    void an_address_nobody_verified_is_no_name() {
        vouching.emailVerified = false;
        vouching.grants = List.of();
        assertThat(browser.get("/sign-in/oidc").body())
                .contains("42 is known")
                .doesNotContain("ana@example.org");
    }

    @Test
    void whoever_the_identity_provider_vouches_for_is_in() {
        assertThat(browser.get("/connections").body()).contains("Continue with Example SSO");
        assertThat(browser.get("/sign-in/oidc").uri().getPath()).isNotEqualTo("/sign-in/oidc/back");
        assertThat(browser.get("/connections").body()).contains("111111111111");
        assertThat(browser.get("/operations").statusCode()).isEqualTo(403);
    }

    @Test
    void a_token_for_somebody_else_opens_nothing() {
        vouching.audience = "another";
        assertThat(browser.get("/sign-in/oidc").statusCode()).isEqualTo(403);
        assertThat(browser.get("/connections").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void a_person_without_an_account_is_told_so() {
        vouching.grants = List.of();
        assertThat(browser.get("/sign-in/oidc").body())
                .contains("ana@example.org is known, but has no account here.");
        assertThat(browser.get("/connections").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void an_answer_nobody_asked_for_is_refused() {
        assertThat(browser.get("/sign-in/oidc/back?code=c0de&state=s").body())
                .contains("The sign-in took too long.");
        browser.get("/sign-in/oidc");
        var other = new Browser(console.uri());
        assertThat(other.get("/sign-in/oidc/back?code=c0de&state=s").statusCode()).isEqualTo(403);
    }
}
