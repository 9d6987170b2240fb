package dev.drawbridge.scenario.cli;

import static java.util.stream.Collectors.joining;

import dev.drawbridge.scenario.text.Reader;
import dev.drawbridge.scenario.text.Wrong;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether a file is a scenario; everything that is wrong at once, each with its line. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Says what is wrong with a scenario, and where.")
final class ValidateCommand implements Callable<Integer> {

    /** The answer as JSON. */
    record Answer(boolean valid, List<String> problems) {}

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
        var problems = problems();
        var words =
                problems.isEmpty()
                        ? file + " is a scenario."
                        : problems.stream().map(each -> file + ": " + each).collect(joining("\n"));
        var answer = new Answer(problems.isEmpty(), problems);
        output.print(spec.commandLine().getOut(), words, answer);
        return problems.isEmpty() ? 0 : Scenarios.NOT_SO;
    }

    private List<String> problems() throws IOException {
        try {
            Reader.scenario(file);
            return List.of();
        } catch (Wrong wrong) {
            return wrong.problems();
        }
    }
}
