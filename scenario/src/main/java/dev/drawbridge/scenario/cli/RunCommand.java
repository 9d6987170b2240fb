package dev.drawbridge.scenario.cli;

import static java.util.stream.Collectors.joining;

import dev.drawbridge.scenario.crowd.Cast;
import dev.drawbridge.scenario.live.Rehearsal;
import dev.drawbridge.scenario.model.Scenario;
import dev.drawbridge.scenario.report.Difference;
import dev.drawbridge.scenario.report.Html;
import dev.drawbridge.scenario.report.JUnit;
import dev.drawbridge.scenario.report.Report;
import dev.drawbridge.scenario.text.Reader;
import dev.drawbridge.scenario.world.World;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a scenario; a gate for a pipeline by its {@code expect}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs a scenario on a clock of its own; exits with 1 where a bound breaks.")
final class RunCommand implements Callable<Integer> {

    /** The answer as JSON, where a running system was asked too. */
    record Compared(int requests, boolean same, List<String> differences, Report report) {}

    /** The answer as JSON, where other rules judged. */
    record Judged(Report report, List<Difference> differences) {}

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path file;

    @Option(names = "--seed", description = "another than the file's")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--rules",
            paramLabel = "SERVICE=FILE",
            description = "judges by these, and shows what differs from the scenario's own")
    private Map<String, Path> rules = Map.of();

    @Option(
            names = "--endpoint-url",
            paramLabel = "URL",
            description = "plays it at a running system too, and compares what was decided")
    private Optional<URI> endpoint = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE", description = "writes the report there")
    private Optional<Path> json = Optional.empty();

    @Option(names = "--junit", paramLabel = "FILE", description = "the bounds as JUnit's XML")
    private Optional<Path> junit = Optional.empty();

    @Option(names = "--html", paramLabel = "FILE", description = "the report as one page")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--output", defaultValue = "text", description = "text or json")
    private Output output = Output.TEXT;

    @Override
    public Integer call() throws IOException {
        var read = Reader.scenario(file);
        var scenario = seed.isPresent() ? read.seeded(seed.get()) : read;
        var other = underOtherRules(scenario);
        var report = report(other);
        write(report);
        boolean same = true;
        if (endpoint.isPresent()) {
            same = compare(other, endpoint.get(), report);
        } else if (rules.isEmpty()) {
            output.print(spec.commandLine().getOut(), report.words(), report);
        } else {
            judge(report(scenario), report);
        }
        return same && report.kept() ? 0 : Scenarios.NOT_SO;
    }

    private void judge(Report before, Report after) {
        var differences = Difference.between(before, after);
        var words =
                "%s\n\nWith the rules of the scenario -> with %s\n%s"
                        .formatted(after.words(), rules, sentences(differences));
        output.print(spec.commandLine().getOut(), words, new Judged(after, differences));
    }

    private boolean compare(Scenario scenario, URI at, Report report) throws IOException {
        var compared = Rehearsal.play(scenario, at);
        boolean same = compared.differences().isEmpty();
        var words =
                same
                        ? "%d requests, and the same final decisions in memory and at %s"
                                .formatted(compared.requests(), at)
                        : String.join("\n", compared.differences());
        var answer = new Compared(compared.requests(), same, compared.differences(), report);
        output.print(spec.commandLine().getOut(), report.words() + "\n\n" + words, answer);
        return same;
    }

    private Scenario underOtherRules(Scenario scenario) throws IOException {
        var others = scenario;
        for (var each : rules.entrySet()) {
            if (scenario.services().stream().noneMatch(s -> s.name().equals(each.getKey()))) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--rules: the scenario has no service '%s'".formatted(each.getKey()));
            }
            others = others.under(each.getKey(), Reader.rules(each.getValue()));
        }
        return others;
    }

    private Report report(Scenario scenario) {
        var accounts = new Cast(scenario).all().size();
        return Report.of(World.play(scenario), String.valueOf(file.getFileName()), accounts);
    }

    private static String sentences(List<Difference> differences) {
        return differences.isEmpty()
                ? "Nothing differs."
                : differences.stream().map(Difference::sentence).collect(joining("\n"));
    }

    private void write(Report report) throws IOException {
        if (json.isPresent()) {
            Files.writeString(json.get(), report.json());
        }
        if (junit.isPresent()) {
            Files.writeString(junit.get(), JUnit.of(report));
        }
        if (html.isPresent()) {
            Files.writeString(html.get(), Html.of(report));
        }
    }
}
