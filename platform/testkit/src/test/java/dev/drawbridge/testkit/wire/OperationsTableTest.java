package dev.drawbridge.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OperationsTableTest {

    @Test
    void an_operation_is_listed_with_its_file_its_parameters_and_its_tests() {
        var sources = new OperationSources(Path.of("..", ".."));
        var table = OperationsTable.render(sources.entries(Handlers.in("dev.drawbridge.wire.sts")));
        assertThat(table)
                .startsWith("# Operations\n")
                .contains("## STS (2)\n\n| operation | parameters | tests |\n")
                .contains(
                        "| [AssumeRole](../platform/aws-wire/src/main/java/dev/drawbridge/wire/sts/AssumeRole.java)"
                                + " | **RoleArn**, **RoleSessionName**, DurationSeconds | ")
                .contains("RealClientsTest");
    }
}
