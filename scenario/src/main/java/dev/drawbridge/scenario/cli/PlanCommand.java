package dev.drawbridge.scenario.cli;

import dev.drawbridge.scenario.report.Plan;
import dev.drawbridge.scenario.text.Reader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a run would do, without doing it. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description =
                "Says who would ask for what and when, and by which rules it would be judged.")
final class PlanCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--output", defaultValue = "text", description = "text or json")
    private Output output = Output.TEXT;

    @Override
    public Integer call() throws IOException {
        var plan = Plan.of(Reader.scenario(file), String.valueOf(file.getFileName()));
        output.print(spec.commandLine().getOut(), plan.words(), plan);
        return 0;
    }
}
