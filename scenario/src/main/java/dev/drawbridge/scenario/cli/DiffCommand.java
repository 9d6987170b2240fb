package dev.drawbridge.scenario.cli;

import static java.util.stream.Collectors.joining;

import dev.drawbridge.scenario.report.Difference;
import dev.drawbridge.scenario.report.Report;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Two reports side by side. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Says in which figures two reports differ; exits with 1 where they do.")
final class DiffCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "a report in JSON")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path before;

    @Parameters(index = "1", paramLabel = "B", description = "a report in JSON")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path after;

    @Option(names = "--output", defaultValue = "text", description = "text or json")
    private Output output = Output.TEXT;

    @Override
    public Integer call() throws IOException {
        var one = Report.read(before);
        var other = Report.read(after);
        var differences = Difference.between(one, other);
        if (one.seed() != other.seed() || !one.scenario().equals(other.scenario())) {
            spec.commandLine()
                    .getErr()
                    .printf(
                            "Not the same run: %s, seed %d, and %s, seed %d%n",
                            one.scenario(), one.seed(), other.scenario(), other.seed());
        }
        var words =
                differences.isEmpty()
                        ? "The same in every figure."
                        : differences.stream().map(Difference::sentence).collect(joining("\n"));
        output.print(spec.commandLine().getOut(), words, differences);
        return differences.isEmpty() ? 0 : Scenarios.NOT_SO;
    }
}
