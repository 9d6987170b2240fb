package dev.drawbridge.wire.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.drawbridge.wire.auth.Keys;
import dev.drawbridge.wire.auth.SigV4;
import dev.drawbridge.wire.sts.StsOperations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The AWS command line, where it is installed. */
@Tag("io")
class CommandLineTest {

    private static final String MASTER = "a master key for these tests";

    private final TestServer server =
            TestServer.start(
                    new SigV4(MASTER, Clock.systemUTC()),
                    StsOperations.all(MASTER, Clock.systemUTC()));

    @BeforeEach
    void needs_the_command_line() {
        assumeTrue(installed(), "aws is not on the PATH");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aws_signs_and_understands_every_dialect() throws IOException, InterruptedException {
        var keys = Keys.forAccount(MASTER, "111111111111");
        assertThat(aws(keys, "sts", "get-caller-identity"))
                .contains("arn:aws:iam::111111111111:root");
        assertThat(
                        aws(
                                keys,
                                "ec2",
                                "describe-vpc-endpoints",
                                "--vpc-endpoint-ids",
                                "vpce-1",
                                "--filters",
                                "Name=vpc-id,Values=a,b"))
                .contains("\"VpcEndpointId\": \"vpce-1\"", "[a, b]", "111111111111");
        assertThat(aws(keys, "sns", "create-topic", "--name", "t"))
                .contains("arn:aws:sns:us-east-1:111111111111:t");
        assertThat(aws(keys, "ec2", "describe-vpcs"))
                .contains("(InvalidAction)", "is not valid for this web service");
        var wrong = new Keys(keys.accessKeyId(), "wrong", "");
        assertThat(aws(wrong, "sns", "create-topic", "--name", "t"))
                .contains("(SignatureDoesNotMatch)");
    }

    private String aws(Keys keys, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("aws", "--endpoint-url", server.uri().toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var environment = builder.environment();
        environment.put("AWS_ACCESS_KEY_ID", keys.accessKeyId());
        environment.put("AWS_SECRET_ACCESS_KEY", keys.secretAccessKey());
        environment.put("AWS_DEFAULT_REGION", "us-east-1");
        environment.put("AWS_PAGER", "");
        environment.remove("AWS_SESSION_TOKEN");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    private static boolean installed() {
        try {
            var process = new ProcessBuilder("aws", "--version").redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
