package dev.drawbridge.wire.auth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.wire.http.WireRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** AWS's published test vectors; each signature was also computed with botocore. */
class SigV4VectorsTest {

    private static final Instant PUBLISHED = Instant.parse("2015-08-30T12:36:00Z");
    private static final Keys EXAMPLE =
            new Keys("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "");
    private static final String UNRESERVED =
            "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final String FORM = "application/x-www-form-urlencoded";

    @ParameterizedTest
    @MethodSource("vectors")
    void a_published_request_has_its_published_signature(Vector vector) {
        var signer = new SigV4Signer(EXAMPLE, Clock.fixed(PUBLISHED, ZoneOffset.UTC));
        var added = signer.sign(vector.request(), "us-east-1", "service");
        assertThat(added)
                .extractingByKey("authorization")
                .asString()
                .startsWith(
                        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, ")
                .endsWith("Signature=" + vector.signature());
        assertThat(verifies(vector.request(), added)).isTrue();
    }

    private static boolean verifies(WireRequest unsigned, Map<String, String> added) {
        var headers = new HashMap<>(unsigned.headers());
        headers.putAll(added);
        var request =
                new WireRequest(
                        unsigned.method(),
                        unsigned.path(),
                        unsigned.query(),
                        headers,
                        unsigned.body());
        var authorization = Authorization.in(request).orElseThrow();
        return SigV4.signed(request, authorization, EXAMPLE.secretAccessKey());
    }

    static Stream<Vector> vectors() {
        return Stream.of(
                get(
                        "get-vanilla",
                        "/",
                        "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
                get(
                        "get-relative",
                        "/example/..",
                        "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
                get(
                        "get-relative-relative",
                        "/example1/example2/../..",
                        "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
                get(
                        "get-slash",
                        "//",
                        "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
                get(
                        "get-slash-dot-slash",
                        "/./",
                        "5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31"),
                get(
                        "get-slashes",
                        "//example//",
                        "9a624bd73a37c9a373b5312afbebe7a714a789de108f0bdfe846570885f57e84"),
                get(
                        "get-space",
                        "/example space/",
                        "652487583200325589f1fba4c7e578f72c47cb61beeca81406b39ddec1366741"),
                get(
                        "get-unreserved",
                        "/" + UNRESERVED,
                        "07ef7494c76fa4850883e2b006601f940f8a34d404d0cfa977f52a65bbf5f24f"),
                get(
                        "get-utf8",
                        "/\u1234",
                        "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85"),
                query(
                        "get-vanilla-empty-query-key",
                        "Param1=value1",
                        "a67d582fa61cc504c4bae71f336f98b97f1ea3c7a6bfe1b6e45aec72011b9aeb"),
                query(
                        "get-vanilla-query-order-key-case",
                        "Param2=value2&Param1=value1",
                        "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500"),
                query(
                        "get-vanilla-query-order-value",
                        "Param1=value2&Param1=value1",
                        "5772eed61e12b33fae39ee5e7012498b51d56abc0abb7c60486157bd471c4694"),
                query(
                        "get-vanilla-query-unreserved",
                        UNRESERVED + "=" + UNRESERVED,
                        "9c3e54bfcdf0b19771a7f523ee5669cdf59bc7cc0884027167c21bb143a40197"),
                query(
                        "get-vanilla-utf8-query",
                        "\u1234=bar",
                        "2cdec8eed098649ff3a119c94853b13c643bcf08f8b0a1d91e12c9027818dd04"),
                new Vector(
                        "get-header-key-duplicate",
                        "GET",
                        "/",
                        "",
                        Map.of("My-Header1", "value2,value2,value1"),
                        "",
                        "c9d5ea9f3f72853aea855b47ea873832890dbdd183b4468f858259531a5138ea"),
                new Vector(
                        "get-header-value-trim",
                        "GET",
                        "/",
                        "",
                        Map.of("My-Header1", " value1", "My-Header2", " \"a   b   c\""),
                        "",
                        "acc3ed3afb60bb290fc8d2dd0098b9911fcaa05412b367055dee359757a9c736"),
                new Vector(
                        "post-vanilla",
                        "POST",
                        "/",
                        "",
                        Map.of(),
                        "",
                        "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b"),
                new Vector(
                        "post-header-key-sort",
                        "POST",
                        "/",
                        "",
                        Map.of("My-Header1", "value1"),
                        "",
                        "c5410059b04c1ee005303aed430f6e6645f61f4dc9e1461ec8f8916fdf18852c"),
                new Vector(
                        "post-x-www-form-urlencoded",
                        "POST",
                        "/",
                        "",
                        Map.of("Content-Type", FORM),
                        "Param1=value1",
                        "ff11897932ad3f4e8b18135d722051e5ac45fc38421b1da7b9d196a0fe09473a"),
                new Vector(
                        "post-x-www-form-urlencoded-parameters",
                        "POST",
                        "/",
                        "",
                        Map.of("Content-Type", FORM + "; charset=utf8"),
                        "Param1=value1",
                        "1a72ec8f64bd914b0e42e42607c7fbce7fb2c7465f63e3092b3b0d39fa77a6fe"));
    }

    private static Vector get(String name, String path, String signature) {
        return new Vector(name, "GET", path, "", Map.of(), "", signature);
    }

    private static Vector query(String name, String query, String signature) {
        return new Vector(name, "GET", "/", query, Map.of(), "", signature);
    }

    record Vector(
            String name,
            String method,
            String path,
            String query,
            Map<String, String> sent,
            String body,
            String signature) {

        WireRequest request() {
            var headers = new HashMap<String, String>();
            sent.forEach((key, value) -> headers.put(key.toLowerCase(Locale.ROOT), value));
            headers.put("host", "example.amazonaws.com");
            return new WireRequest(
                    method, path, query, headers, body.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
