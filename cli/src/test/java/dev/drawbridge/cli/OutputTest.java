package dev.drawbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** For pipelines: JSON of every command, its exit code, and a page that says all of it. */
final class OutputTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> ANSWERS =
            Map.of(
                    "/v1/provider/requests",
                    "{\"requests\":[{\"endpointId\":\"vpce-1\"}]}",
                    "/v1/provider/decisions",
                    "{\"items\":[{\"endpointId\":\"vpce-1\",\"code\":null,\"status\":200}]}",
                    "/v1/provider/services/vpce-svc-1/rules/what-if",
                    "{\"whatIf\":{\"counted\":{\"looked\":5}}}",
                    "/api/audit/as-of",
                    "{\"stream\":\"vpce-1\",\"of\":1,\"sequence\":1,\"state\":{\"a\":1}}",
                    "/api/audit/export",
                    "{}\n");

    @TempDir private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private HttpServer server;

    @BeforeEach
    void a_drawbridge_is_there() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    var answer = ANSWERS.get(exchange.getRequestURI().getPath());
                    var bytes = String.valueOf(answer).getBytes(StandardCharsets.UTF_8);
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

    private int type(String line) {
        out.getBuffer().setLength(0);
        var commands = Cli.commands();
        commands.setOut(new PrintWriter(out));
        commands.setErr(new PrintWriter(err));
        return commands.execute(line.split(" "));
    }

    private JsonNode json(String line) throws IOException {
        var endpoint = " --endpoint=http://127.0.0.1:" + server.getAddress().getPort();
        assertThat(type(line + endpoint + " --output=json")).as(line).isZero();
        return JSON.readTree(out.toString());
    }

    @Test
    void what_asks_a_system_prints_json() throws IOException {
        assertThat(json("approvals").get(0).path("endpointId").asText()).isEqualTo("vpce-1");
        assertThat(json("accept vpce-1").get(0).path("status").asInt()).isEqualTo(200);
        assertThat(json("reject vpce-1 --reason=no").get(0).path("status").asInt()).isEqualTo(200);
        assertThat(json("audit replay vpce-1").get(0).path("of").asInt()).isEqualTo(1);
        assertThat(json("audit replay vpce-1 --at=2026-11-27T10:00:00Z").path("state").path("a"))
                .hasToString("1");
        assertThat(json("what-if vpce-svc-1").path("whatIf").path("counted").path("looked"))
                .hasToString("5");
        var file = directory.resolve("audit.ndjson");
        assertThat(json("audit export " + file).path("bytes").asLong()).isEqualTo(3);
    }

    @Test
    void what_reads_a_file_says_in_json_why_it_does_not_believe_it() throws IOException {
        var file = directory.resolve("audit.ndjson");
        Files.writeString(file, "{}\n");
        for (var command : List.of("audit verify ", "audit import ", "audit replay x --file=")) {
            assertThat(type(command + file + " --output=json")).as(command).isEqualTo(1);
            var said = JSON.readTree(out.toString());
            assertThat(said.path("badPosition").asLong()).isZero();
            assertThat(said.path("reason").asText()).startsWith("manifest: ");
        }
    }

    @Test
    void an_error_is_never_in_the_standard_output() {
        server.stop(0);
        var gone = " --endpoint=http://127.0.0.1:" + server.getAddress().getPort();
        assertThat(type("approvals --output=json" + gone)).isEqualTo(3);
        assertThat(type("approvals --wrong")).isEqualTo(2);
        assertThat(type("audit verify nowhere --output=json")).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("Nobody answers at", "--wrong", "There is no file");
    }

    @Test
    void every_command_has_json_and_stands_in_the_documentation() throws IOException {
        var documented = Files.readString(Path.of("..", "docs", "cli.md"));
        for (var command : leaves("", Cli.commands())) {
            assertThat(documented).contains("`" + command.name());
            if (!command.name().equals("generate-completion")) {
                var options = command.line().getCommandSpec().optionsMap();
                assertThat(options).as(command.name()).containsKey("--output");
            }
        }
    }

    private record Leaf(String name, CommandLine line) {}

    private static List<Leaf> leaves(String before, CommandLine line) {
        var leaves = new ArrayList<Leaf>();
        line.getSubcommands()
                .forEach((name, below) -> {
                    if (below.getSubcommands().isEmpty()) {
                        leaves.add(new Leaf(before + name, below));
                    } else {
                        leaves.addAll(leaves(before + name + " ", below));
                    }
                });
        return leaves;
    }
}
