package dev.drawbridge.wire.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.wire.auth.Keys;
import dev.drawbridge.wire.auth.SigV4;
import dev.drawbridge.wire.sts.StsOperations;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Links signed by AWS's own signer, opened without any header. */
@Tag("io")
class PresignedTest {

    private static final String MASTER = "a master key for these tests";
    private static final Keys KEYS = Keys.forAccount(MASTER, "111111111111");
    private static final TestServer SERVER =
            TestServer.start(
                    new SigV4(MASTER, Clock.systemUTC()),
                    StsOperations.all(MASTER, Clock.systemUTC()));

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @Test
    void a_link_works_until_it_expires() throws IOException {
        var link = link(Instant.now(), Duration.ofMinutes(10));
        assertThat(get(link).body()).contains("<Account>111111111111</Account>");
        var old = link(Instant.now().minus(Duration.ofMinutes(9)), Duration.ofMinutes(10));
        assertThat(get(old).status()).isEqualTo(200);
        var expired = link(Instant.now().minus(Duration.ofMinutes(11)), Duration.ofMinutes(10));
        assertThat(get(expired).body()).contains("SignatureDoesNotMatch", "Signature expired");
        var brief = link(Instant.now().minus(Duration.ofMinutes(1)), Duration.ofSeconds(30));
        assertThat(get(brief).body()).contains("SignatureDoesNotMatch", "Signature expired");
    }

    @Test
    void a_changed_link_does_not_work() throws IOException {
        var link = link(Instant.now(), Duration.ofMinutes(10));
        for (var changed :
                List.of(
                        link.replace("GetCallerIdentity", "GetCallerIdentitx"),
                        link.replace("X-Amz-Expires=600", "X-Amz-Expires=601"),
                        link + "&Extra=1",
                        link.replace("Version=2011-06-15", "Version=2011-06-16"))) {
            assertThat(get(changed).status()).isBetween(400, 403);
        }
    }

    private static String link(Instant signedAt, Duration lifetime) {
        var request =
                SdkHttpRequest.builder()
                        .uri(SERVER.uri())
                        .encodedPath("/")
                        .method(SdkHttpMethod.GET)
                        .appendRawQueryParameter("Action", "GetCallerIdentity")
                        .appendRawQueryParameter("Version", "2011-06-15")
                        .build();
        var identity = AwsCredentialsIdentity.create(KEYS.accessKeyId(), KEYS.secretAccessKey());
        return AwsV4HttpSigner.create()
                .sign(r ->
                        r.identity(identity)
                                .request(request)
                                .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "sts")
                                .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                                .putProperty(
                                        AwsV4FamilyHttpSigner.AUTH_LOCATION,
                                        AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                                .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, lifetime)
                                .putProperty(
                                        HttpSigner.SIGNING_CLOCK,
                                        Clock.fixed(signedAt, ZoneOffset.UTC)))
                .request()
                .getUri()
                .getRawQuery();
    }

    private static RawHttp.Answer get(String query) throws IOException {
        return RawHttp.exchange(
                SERVER.port(),
                "GET /?%s HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\n\r\n"
                        .formatted(query, SERVER.port()));
    }
}
