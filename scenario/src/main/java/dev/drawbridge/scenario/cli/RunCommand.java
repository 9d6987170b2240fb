package dev.drawbridge.scenario.cli;

import dev.drawbridge.scenario.crowd.Cast;
import dev.drawbridge.scenario.report.Report;
import dev.drawbridge.scenario.text.Reader;
import dev.drawbridge.scenario.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a scenario; a gate for a pipeline by its {@code expect}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs a scenario on a clock of its own; exits with 1 where a bound breaks.")
final class RunCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--json", paramLabel = "FILE", description = "writes the report there")
    private Optional<Path> json = Optional.empty();

    @Option(names = "--output", defaultValue = "text", description = "text or json")
    private Output output = Output.TEXT;

    @Override
    public Integer call() throws IOException {
        var scenario = Reader.scenario(file);
        long began = System.nanoTime();
        var played = World.play(scenario);
        var name = String.valueOf(file.getFileName());
        var report = Report.of(played, name, new Cast(scenario).all().size());
        var out = spec.commandLine().getOut();
        out.println(output == Output.JSON ? report.json() : report.words());
        if (json.isPresent()) {
            Files.writeString(json.get(), report.json());
        }
        if (output == Output.TEXT) {
            out.printf("(%.1f s)%n", (System.nanoTime() - began) / 1e9);
        }
        return report.kept() ? 0 : Scenarios.NOT_SO;
    }
}
