package dev.drawbridge.wire.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.auth.Keys;
import dev.drawbridge.wire.auth.OpenMode;
import dev.drawbridge.wire.auth.SigV4;
import dev.drawbridge.wire.http.Authenticator;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The filter before an API that says who asked, asked by curl. */
@Tag("io")
class ApiFilterTest {

    private static final String MASTER = "a master key for these tests";

    /** Curl before 8 does not sort the query it signs: here it is sorted. */
    @Test
    void curl_signs_for_any_service_name() throws Exception {
        assumeTrue(curlSigns(), "no curl that signs");
        try (var server = server(new SigV4(MASTER, Clock.systemUTC()))) {
            var keys = Keys.forAccount(MASTER, "111111111111");
            for (var name : List.of("execute-api", "ec2", "drawbridge")) {
                var answer =
                        signed(server, name, keys, "/v1/sample/echo?a=1&b=2%3A3", "-d{\"x\":1}");
                assertThat(answer).contains("111111111111 eu-west-1 {\"x\":1}").endsWith("200");
            }
            var wrong = new Keys(keys.accessKeyId(), "wrong", "");
            assertThat(signed(server, "ec2", wrong, "/v1/sample/echo"))
                    .contains("\"code\":\"SignatureDoesNotMatch\"", "Check your AWS Secret")
                    .endsWith("application/problem+json;charset=UTF-8 403");
        }
    }

    @Test
    void where_signatures_are_verified_nobody_comes_without_one() throws Exception {
        try (var server = server(new SigV4(MASTER, Clock.systemUTC()))) {
            assertThat(curl(server, "/v1/sample/echo"))
                    .contains("MissingAuthenticationToken", "curl --aws-sigv4")
                    .endsWith("403");
            assertThat(curl(server, "/v1/sample/openapi.json"))
                    .startsWith("{\"openapi\":\"3.1.0\"}")
                    .endsWith("200");
        }
    }

    @Test
    void in_open_mode_the_key_names_the_account() throws Exception {
        try (var server = server(new OpenMode("123456789012"))) {
            assertThat(curl(server, "/v1/sample/echo")).contains("123456789012 us-east-1");
        }
    }

    @Test
    void in_open_mode_a_page_of_another_site_acts_as_nobody() throws Exception {
        try (var server = server(new OpenMode("123456789012"))) {
            for (var header : List.of("Sec-Fetch-Site: cross-site", "Origin: http://elsewhere")) {
                assertThat(curl(server, "/v1/sample/echo", "-XPOST", "-H", header))
                        .contains("\"code\":\"AccessDenied\"", "Pages of other sites")
                        .endsWith("application/problem+json;charset=UTF-8 403");
            }
        }
    }

    @Test
    void every_refusal_is_a_problem() throws Exception {
        try (var server = server(new OpenMode("123456789012"))) {
            assertThat(curl(server, "/v1/sample/fault"))
                    .startsWith(
                            "{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
                                    + "\"code\":\"InvalidVpcID.NotFound\",\"detail\":"
                                    + "\"The vpc ID 'vpc-\\\"1\\\"' does not exist\"")
                    .endsWith("application/problem+json;charset=UTF-8 400");
            assertThat(curl(server, "/v1/sample/missing"))
                    .contains("There is nothing at /v1/sample/missing", "/v1/sample/openapi.json")
                    .endsWith("404");
            assertThat(curl(server, "/v1/sample/defect"))
                    .contains("\"code\":\"InternalError\"", "under the request id")
                    .doesNotContain("Exception", "secret")
                    .endsWith("500");
        }
    }

    @Test
    void what_no_text_can_hold_is_refused_before_any_database_sees_it() throws Exception {
        try (var server = server(new OpenMode("123456789012"))) {
            for (var asked :
                    List.of(
                            curl(server, "/v1/sample/echo?text=a%00b"),
                            echo(server, "a\\u0000b"),
                            echo(server, "\\ud83d"),
                            echo(server, "\\ud83d \\ude00"),
                            echo(server, "\\ude00\\ud83d"))) {
                assertThat(asked).contains("null character").endsWith("400");
            }
            for (var fine : List.of("\\ud83d\\ude00", "\\\\u0000", "\\u00e5\\n", "\\u12")) {
                assertThat(echo(server, fine)).endsWith("200");
            }
        }
    }

    @Test
    void a_body_of_more_than_a_mebibyte_is_too_large() throws Exception {
        try (var server = server(new OpenMode("123456789012"))) {
            var large = server.file("x".repeat((1 << 20) + 1));
            assertThat(curl(server, "/v1/sample/echo", "--data-binary", "@" + large))
                    .contains("must not be larger than 1 MiB")
                    .endsWith("413");
        }
    }

    private static String echo(ApiServer server, String text) throws Exception {
        return curl(server, "/v1/sample/echo", "-d{\"x\": \"" + text + "\"}");
    }

    private static ApiServer server(Authenticator authenticator) {
        return ApiServer.start(
                new ApiFilter("sample", authenticator, _ -> Optional.empty()), new Sample());
    }

    private static String signed(
            ApiServer server, String service, Keys keys, String path, String... more)
            throws Exception {
        var arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("--aws-sigv4", "aws:amz:eu-west-1:" + service));
        arguments.addAll(List.of("--user", keys.accessKeyId() + ":" + keys.secretAccessKey()));
        return curl(server, path, arguments.toArray(String[]::new));
    }

    /** The body, the content type and the status. */
    private static String curl(ApiServer server, String path, String... more) throws Exception {
        var command = new ArrayList<>(List.of("curl", "-s", "-w", " %{content_type} %{http_code}"));
        command.addAll(List.of(more));
        command.add(server.uri().resolve(path).toString());
        return output(command);
    }

    private static boolean curlSigns() throws Exception {
        return output(List.of("curl", "--help", "all")).contains("--aws-sigv4");
    }

    private static String output(List<String> command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static final class Sample extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            switch (request.getRequestURI()) {
                case "/v1/sample/echo" -> {
                    var call = (Call) request.getAttribute(ApiFilter.CALL);
                    var body = new String(request.getInputStream().readAllBytes());
                    response.getWriter().write(call.account() + " " + call.region() + " " + body);
                }
                case "/v1/sample/fault" ->
                        throw new IllegalStateException(
                                new Fault(
                                        "InvalidVpcID.NotFound",
                                        "The vpc ID 'vpc-\"1\"' does not exist"));
                case "/v1/sample/defect" -> throw new IllegalStateException("a secret");
                default -> response.sendError(404);
            }
        }
    }
}
