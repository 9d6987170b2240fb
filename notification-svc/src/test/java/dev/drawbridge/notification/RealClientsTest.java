package dev.drawbridge.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drawbridge.notification.running.Station;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** boto3 and the AWS command line, unmodified, where they are installed. */
@Tag("io")
final class RealClientsTest {

    private static final Path SCRIPT = Path.of("src/test/resources/contract/sns_clients.py");

    private record Run(int status, String output) {}

    @Test
    void n16_boto3_and_the_command_line_drive_every_operation()
            throws IOException, InterruptedException {
        assumeTrue(
                run("python3", "-c", "import boto3, awscli").status() == 0,
                "python3 with boto3 and awscli is not installed");
        var station = Station.shared();
        var run = run("python3", SCRIPT.toString(), station.url().toString(), service(station));
        assertThat(run.status()).as(run.output()).isZero();
        assertThat(run.output()).contains("boto3 drove 25 operations", "cli drove 25 operations");
    }

    /** One that is known there already. */
    private static String service(Station station) {
        var service = station.provider().service().value();
        await().until(() -> station.knows(service));
        return service;
    }

    private static Run run(String... command) throws InterruptedException {
        try {
            var process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
            var output = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Run(process.waitFor(), output);
        } catch (IOException notInstalled) {
            return new Run(-1, notInstalled.toString());
        }
    }
}
