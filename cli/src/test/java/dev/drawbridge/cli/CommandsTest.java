package dev.drawbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is typed, what is sent, what is printed, and how it ends. */
final class CommandsTest {

    private static final Map<String, String> ANSWERS =
            Map.of(
                    "/v1/provider/requests",
                    "{\"requests\":[{\"endpointId\":\"vpce-1\",\"consumer\":\"222222222222\","
                            + "\"serviceId\":\"vpce-svc-1\",\"ageSeconds\":7200,"
                            + "\"state\":\"pendingAcceptance\",\"message\":\"please\"}]}",
                    "/v1/provider/decisions",
                    "{\"items\":[{\"endpointId\":\"vpce-1\",\"code\":null,\"status\":200},"
                            + "{\"endpointId\":\"vpce-2\",\"code\":\"IncorrectState\","
                            + "\"detail\":\"ana was first\",\"status\":409}]}",
                    "/v1/provider/services/vpce-svc-1/rules/what-if",
                    "{\"requestsPerSecond\":9,\"whatIf\":{\"counted\":{\"looked\":5,\"same\":4,"
                            + "\"newlyAccepted\":0,\"newlyRejected\":1,\"newlyHeld\":0},\"cases\":"
                            + "[{\"endpointId\":\"vpce-1\",\"draft\":{\"outcome\":\"reject\"}}]}}");

    @TempDir private Path directory;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final StringWriter printed = new StringWriter();
    private HttpServer server;

    @BeforeEach
    void a_drawbridge_is_there() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    var body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    heard.add(
                            exchange.getRequestMethod()
                                    + " "
                                    + exchange.getRequestURI()
                                    + " "
                                    + exchange.getRequestHeaders().getFirst("Authorization")
                                    + " "
                                    + body);
                    var answer = ANSWERS.get(exchange.getRequestURI().getPath());
                    var text = answer == null ? "{\"detail\":\"There is no such thing\"}" : answer;
                    var bytes = text.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(answer == null ? 404 : 200, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
    }

    @AfterEach
    void it_goes() {
        server.stop(0);
    }

    private int type(String... words) {
        var line = Cli.commands();
        line.setOut(new PrintWriter(printed));
        line.setErr(new PrintWriter(printed));
        return line.execute(words);
    }

    private String here() {
        return "--endpoint=http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Test
    void the_queue_is_listed_with_age_and_message() {
        assertThat(type("approvals", here(), "--account=111111111111")).isZero();
        assertThat(printed.toString()).contains("vpce-1", "2 h", "\"please\"");
        assertThat(heard.getFirst())
                .startsWith(
                        "GET /v1/provider/requests?consumer=&limit=100&serviceId=&state=waiting")
                .contains("AWS4-HMAC-SHA256 Credential=111111111111/", "/execute-api/aws4_request");
    }

    @Test
    void each_decision_is_answered_and_one_that_fails_ends_with_1() {
        assertThat(type("reject", here(), "vpce-1", "vpce-2", "--reason=no")).isEqualTo(1);
        assertThat(printed.toString()).contains("vpce-1  rejected", "vpce-2  ana was first");
        assertThat(heard.getFirst()).contains("\"endpointIds\":[\"vpce-1\",\"vpce-2\"]", "\"no\"");
    }

    @Test
    void all_that_match_are_accepted() {
        type("accept", here(), "--all", "--service=vpce-svc-1");
        assertThat(heard.getFirst()).contains("serviceId=vpce-svc-1&state=waiting");
        assertThat(heard.getLast()).contains("\"decision\":\"accept\"", "[\"vpce-1\"]");
    }

    @Test
    void a_rejection_without_a_reason_is_not_understood() {
        assertThat(type("reject", here(), "vpce-1")).isEqualTo(2);
        assertThat(type("accept", here())).isEqualTo(2);
        assertThat(heard).isEmpty();
    }

    @Test
    @DisplayName("B4 a saved what-if is a test: exit code 0 as expected, 1 where it is otherwise")
    void b4_a_saved_what_if_is_a_test() throws IOException {
        var file = directory.resolve("case.json");
        var saved =
                "{\"service\":\"vpce-svc-1\",\"question\":{\"version\":\"draft\"},"
                        + "\"counted\":{\"newlyRejected\":1},\"cases\":{\"vpce-1\":\"%s\"}}";
        Files.writeString(file, saved.formatted("reject"));
        assertThat(type("what-if", here(), "--test", file.toString())).isZero();
        Files.writeString(file, saved.formatted("accept"));
        assertThat(type("what-if", here(), "--test", file.toString())).isEqualTo(1);
        assertThat(printed.toString()).contains("vpce-1: accept expected, reject found");
        assertThat(heard.getLast()).contains("\"endpointIds\":[\"vpce-1\"]");
    }

    @Test
    void what_if_prints_words_or_json() {
        assertThat(type("what-if", here(), "vpce-svc-1")).isZero();
        assertThat(printed.toString())
                .contains("5 requests: 4 the same, 0 newly accepted, 1 newly");
        assertThat(type("what-if", here(), "vpce-svc-1", "--output=json")).isZero();
        assertThat(printed.toString()).contains("\"newlyRejected\" : 1");
    }

    @Test
    void what_was_refused_is_said_and_so_is_that_nobody_answers() {
        assertThat(type("what-if", here(), "vpce-svc-2")).isEqualTo(1);
        assertThat(printed.toString()).contains("There is no such thing");
        server.stop(0);
        assertThat(type("approvals", here())).isEqualTo(3);
        assertThat(printed.toString()).contains("Nobody answers at");
    }

    @Test
    @DisplayName("B8 a file that is no export is refused with a reason")
    void b8_no_export() throws IOException {
        var file = directory.resolve("audit.ndjson");
        Files.writeString(file, "{}\n");
        assertThat(type("audit", "verify", file.toString())).isEqualTo(1);
        assertThat(printed.toString()).contains("cannot be trusted", "manifest");
        assertThat(type("audit", "verify", file + "x")).isEqualTo(1);
        assertThat(printed.toString()).contains("There is no file");
    }

    @Test
    void the_shell_can_complete_all_of_it() {
        assertThat(type("generate-completion")).isZero();
        assertThat(printed.toString()).contains("approvals", "what-if", "verify");
    }

    @Test
    void every_command_explains_itself() {
        for (var line :
                List.of(
                        "--help",
                        "approvals --help",
                        "accept --help",
                        "reject --help",
                        "audit --help",
                        "audit export --help",
                        "audit import --help",
                        "audit verify --help",
                        "audit replay --help",
                        "what-if --help",
                        "generate-completion --help")) {
            assertThat(type(line.split(" "))).as(line).isZero();
        }
        assertThat(printed.toString()).contains("Usage: drawbridge audit replay");
    }

    @Test
    @DisplayName("U7 a file that is no export is not replayed either")
    void u7_nothing_is_told_from_what_cannot_be_trusted() throws IOException {
        var file = directory.resolve("audit.ndjson");
        Files.writeString(file, "{}\n");
        assertThat(type("audit", "replay", "vpce-1", "--file=" + file)).isEqualTo(1);
        assertThat(printed.toString()).contains("cannot be trusted");
        assertThat(type("audit", "replay")).isEqualTo(2);
    }
}
