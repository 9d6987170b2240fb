package dev.drawbridge.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was taken away answers what if as the service does, with nothing else at hand. */
@Tag("io")
final class WhatIfOfFileTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LET_IN =
            "{\"rules\": [{\"id\": \"all\", \"when\": {\"accounts\": [\"%s\"]}, \"then\": \"accept\"}]}"
                    .formatted(Target.CONSUMER);

    private final Story story = new Story();

    @TempDir private Path directory;

    @BeforeAll
    static void whoever_comes_may_act_for_an_account() {
        var master = System.getProperty("drawbridge.master-key", "");
        assumeTrue(master.isEmpty(), "where signatures are verified one signs in first");
    }

    @Test
    @DisplayName("B4 what if, offline: an exported file gives the service's own figures and cases")
    void a_file_and_the_service_say_the_same() throws Exception {
        var service = story.offerTo(Target.CONSUMER, true);
        var let = story.ask(service).vpcEndpointId();
        var not = story.ask(service).vpcEndpointId();
        story.accept(service, let);
        story.reject(service, not);
        story.awaitState(service, not, "rejected");
        story.awaitState(service, let, "available");
        var rules = Files.writeString(directory.resolve("rules.json"), LET_IN).toString();
        var export = directory.resolve("audit.ndjson").toString();

        var online = asked(service.serviceId(), "--rules", rules, "--endpoint", endpoint());
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> tells(export, not));
        var offline = asked(service.serviceId(), "--rules", rules, "--file", export);

        assertThat(offline.path("counted")).isEqualTo(online.path("counted"));
        assertThat(offline.path("cases")).isEqualTo(online.path("cases")).hasSize(2);
        assertThat(offline.path("counted").path("newlyAccepted").asInt()).isEqualTo(2);
        assertThat(offline.path("waiting")).isEqualTo(online.path("waiting"));
    }

    /** The rejection was published last. */
    private static boolean tells(String export, String rejected)
            throws IOException, InterruptedException {
        tool("audit", "export", export, "--endpoint", endpoint(), "--account", Target.PROVIDER);
        try (var lines = Files.lines(Path.of(export))) {
            return lines.anyMatch(
                    line -> line.contains("connection-rejected") && line.contains(rejected));
        }
    }

    private static JsonNode asked(String service, String... more)
            throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("what-if", service, "--output", "json"));
        words.addAll(List.of("--account", Target.PROVIDER));
        words.addAll(List.of(more));
        return JSON.readTree(tool(words.toArray(String[]::new))).path("whatIf");
    }

    private static String endpoint() {
        return Target.endpoint().toString();
    }

    private static String tool(String... words) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElse("java"),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "dev.drawbridge.cli.Cli"));
        command.addAll(List.of(words));
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as("%s: %s", List.of(words), said).isZero();
        return said;
    }
}
