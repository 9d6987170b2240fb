package dev.drawbridge.console.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.console.RunningConsole;
import dev.drawbridge.console.Told;
import dev.drawbridge.console.audit.AuditTrail;
import dev.drawbridge.console.door.Peer;
import dev.drawbridge.wire.Dialect;
import dev.drawbridge.wire.auth.Keys;
import dev.drawbridge.wire.auth.SigV4;
import dev.drawbridge.wire.auth.SigV4Signer;
import dev.drawbridge.wire.http.WireRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("io")
final class SignInTest {

    private static final String MASTER = "a-master-key-for-tests-only";
    private static final Keys PROVIDER = Keys.forAccount(MASTER, Told.PROVIDER.value());
    private static final Keys STRANGER = Keys.forAccount(MASTER, Told.STRANGER.value());

    private static Peer peer;
    private static RunningConsole console;

    private final Browser browser = new Browser(console.uri());

    @BeforeAll
    static void open() {
        peer = Peer.saying("<R><unsuccessful/></R>");
        console =
                RunningConsole.before(
                        peer,
                        "--drawbridge.auth.mode=sigv4",
                        "--drawbridge.auth.master-key=" + MASTER);
        console.hear(Told.requested(1));
        await().until(() -> console.bean(AuditTrail.class).end() == 1);
    }

    @AfterAll
    static void close() {
        console.close();
        peer.close();
    }

    @Test
    void nobody_gets_in_without_a_secret() {
        assertThat(browser.get("/connections").uri().getPath()).isEqualTo("/sign-in");
        assertThat(browser.get("/api/audit").statusCode()).isEqualTo(401);
        assertThat(browser.get("/live/events").statusCode()).isEqualTo(401);
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);

        assertThat(signIn(PROVIDER.accessKeyId(), STRANGER.secretAccessKey()).statusCode())
                .isEqualTo(403);
        assertThat(signIn(PROVIDER.accessKeyId(), "").statusCode()).isEqualTo(403);
        assertThat(signIn("console-session", "x").statusCode()).isEqualTo(403);
        assertThat(browser.get("/connections").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void a_session_outlives_a_restart_and_ends_when_told() {
        signIn(PROVIDER.accessKeyId(), PROVIDER.secretAccessKey());
        console.stop();
        console.start();
        assertThat(browser.get("/connections").body()).contains("Connections", "111111111111");
        browser.post("/sign-out", Map.of());
        assertThat(browser.get("/connections").uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void a_forged_session_is_none() {
        browser.cookie("drawbridge_session", "111111111111.AKIA.9999999999." + "0".repeat(64));
        assertThat(browser.get("/connections").uri().getPath()).isEqualTo("/sign-in");
        browser.cookie("drawbridge_acting_as", Told.PROVIDER.value());
        assertThat(browser.get("/api/audit").statusCode()).isEqualTo(401);
    }

    @Test
    void what_the_buttons_send_is_signed_so_that_the_provider_believes_it() {
        signIn(PROVIDER.accessKeyId(), PROVIDER.secretAccessKey());
        peer.received().clear();
        var endpoint = Told.connection(1).endpointId();
        browser.post("/connections/" + endpoint + "/accept", Map.of());

        var received = peer.only();
        var headers = new HashMap<String, String>();
        received.headers()
                .forEach((name, of) -> headers.put(name.toLowerCase(Locale.ROOT), of.getFirst()));
        var request = new WireRequest("POST", "/", "", headers, received.body());
        var caller = new SigV4(MASTER, Clock.systemUTC()).authenticate(request, Dialect.EC2);
        assertThat(caller.account()).isEqualTo(Told.PROVIDER.value());
    }

    @Test
    void nobody_decides_on_what_is_not_theirs_to_see() {
        signIn(STRANGER.accessKeyId(), STRANGER.secretAccessKey());
        peer.received().clear();
        var path = "/connections/" + Told.connection(1).endpointId() + "/accept";
        assertThat(browser.post(path, Map.of()).statusCode()).isEqualTo(404);
        assertThat(peer.received()).isEmpty();
    }

    @Test
    void a_form_without_its_token_or_from_another_site_changes_nothing() {
        signIn(PROVIDER.accessKeyId(), PROVIDER.secretAccessKey());
        peer.received().clear();
        var path =
                console.uri()
                        .resolve("/connections/" + Told.connection(1).endpointId() + "/accept");
        var without = HttpRequest.newBuilder(path).POST(BodyPublishers.noBody()).build();
        assertThat(browser.send(without).statusCode()).isEqualTo(403);
        var elsewhere =
                HttpRequest.newBuilder(path)
                        .header("Sec-Fetch-Site", "cross-site")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + browser.cookie("drawbridge_csrf")))
                        .build();
        assertThat(browser.send(elsewhere).statusCode()).isEqualTo(403);
        assertThat(peer.received()).isEmpty();
    }

    @Test
    void tools_sign_as_they_do_for_aws() {
        var path = URI.create("/api/audit");
        var host = console.uri().getAuthority();
        var headers = new HashMap<>(Map.of("host", host));
        var request = new WireRequest("GET", path.getPath(), "", headers, new byte[0]);
        var signature =
                new SigV4Signer(PROVIDER, Clock.systemUTC()).sign(request, "us-east-1", "ec2");
        var signed = HttpRequest.newBuilder(console.uri().resolve(path));
        signature.forEach(signed::header);
        assertThat(browser.send(signed.build()).body()).contains("connection-requested.v1");
    }

    @Test
    void what_claims_to_be_signed_is_believed_by_its_signature_and_never_by_a_cookie() {
        signIn(PROVIDER.accessKeyId(), PROVIDER.secretAccessKey());
        assertThat(browser.get("/api/audit").statusCode()).isEqualTo(200);
        var path = console.uri().resolve("/api/audit");
        var claimed = HttpRequest.newBuilder(path).header("Authorization", "AWS4-HMAC-SHA256 x");
        assertThat(browser.send(claimed.build()).statusCode()).isEqualTo(401);
        var posted = claimed.POST(BodyPublishers.noBody()).build();
        assertThat(browser.send(posted).statusCode()).isEqualTo(401);
    }

    @Test
    void pages_say_what_browsers_must_not_do() {
        var headers = browser.get("/sign-in").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    private java.net.http.HttpResponse<String> signIn(String accessKeyId, String secret) {
        return browser.post(
                "/sign-in", Map.of("access-key-id", accessKeyId, "secret-access-key", secret));
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f ->
                        f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
