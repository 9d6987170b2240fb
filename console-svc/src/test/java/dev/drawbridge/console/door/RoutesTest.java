package dev.drawbridge.console.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.wire.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class RoutesTest {

    private static final Path OPERATIONS = Path.of("../docs/operations.md");

    /** Their owner is whoever has the resource: see {@link AskedTest}. */
    private static final Set<String> BY_RESOURCE = Set.of("CreateTags", "DeleteTags");

    private static final Pattern SECTION = Pattern.compile("## (\\w+) .*");
    private static final Pattern OPERATION =
            Pattern.compile("\\| \\[(\\w+)]\\(\\.\\./(\\w+)-svc/.*");

    @Test
    void every_operation_of_a_service_is_reached_through_the_door() throws IOException {
        var dialect = Dialect.EC2;
        for (var line : Files.readAllLines(OPERATIONS)) {
            var section = SECTION.matcher(line);
            if (section.matches()) {
                dialect = Dialect.valueOf(section.group(1).toUpperCase(Locale.ROOT));
            }
            var operation = OPERATION.matcher(line);
            if (operation.matches() && !BY_RESOURCE.contains(operation.group(1))) {
                var owner = Owner.valueOf(operation.group(2).toUpperCase(Locale.ROOT));
                assertThat(Routes.owner(dialect, operation.group(1)))
                        .as(operation.group(1))
                        .isEqualTo(owner);
            }
        }
    }
}
