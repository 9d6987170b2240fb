package dev.drawbridge.scenario.cli;

import dev.drawbridge.scenario.text.Wrong;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import software.amazon.awssdk.core.exception.SdkClientException;

/** {@code ./drawbridge scenario}. */
@Command(
        name = "drawbridge scenario",
        mixinStandardHelpOptions = true,
        description = "Weeks of requests and decisions over thousands of accounts, in seconds.",
        subcommands = {
            ValidateCommand.class,
            PlanCommand.class,
            RunCommand.class,
            DiffCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done, and every bound kept; 1 not so (a bound broken, a file wrong),",
            "2 not understood, 3 nobody answers."
        })
public final class Scenarios {

    static final int NOT_SO = 1;
    static final int NOBODY_ANSWERS = 3;

    private Scenarios() {}

    public static void main(String... args) {
        // A report is the same everywhere; some languages have digits of their own.
        Locale.setDefault(Locale.ROOT);
        System.exit(run(args));
    }

    /** How it ended: 0, or as the help says. */
    public static int run(String... args) {
        return commands().execute(args);
    }

    static CommandLine commands() {
        return new CommandLine(new Scenarios())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.AUTO))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, _) -> {
                    command.getErr().println(sentence(failure));
                    return failure instanceof SdkClientException ? NOBODY_ANSWERS : NOT_SO;
                });
    }

    private static String sentence(Exception failure) {
        return switch (failure) {
            case NoSuchFileException missing ->
                    "drawbridge: There is no file " + missing.getMessage();
            case Wrong wrong -> String.join("\n", wrong.problems());
            default ->
                    "drawbridge: "
                            + (failure.getMessage() == null
                                    ? failure.toString()
                                    : failure.getMessage());
        };
    }
}
