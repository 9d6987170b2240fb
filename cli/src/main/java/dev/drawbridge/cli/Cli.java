package dev.drawbridge.cli;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** {@code ./drawbridge approvals | accept | reject | audit | what-if}. */
@Command(
        name = "drawbridge",
        mixinStandardHelpOptions = true,
        description = "Works with a running Drawbridge, and checks what it exported.",
        subcommands = {AuditCommands.class, WhatIfCommand.class, GenerateCompletion.class},
        footer = {
            "",
            "Exit codes: 0 done, 1 not so (refused, tampered with, other than expected),",
            "2 not understood, 3 nobody answers."
        })
public final class Cli extends ApprovalCommands {

    /** Refused, tampered with, other than expected. */
    static final int NOT_SO = 1;

    static final int NOBODY_ANSWERS = 3;

    public static void main(String... args) {
        System.exit(run(args));
    }

    /** How it ended: 0, or as the help says. */
    public static int run(String... args) {
        return commands().execute(args);
    }

    static CommandLine commands() {
        return new CommandLine(new Cli())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.AUTO))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, _) -> {
                    command.getErr().println("drawbridge: " + sentence(failure));
                    return failure instanceof Remote.Unanswered ? NOBODY_ANSWERS : NOT_SO;
                });
    }

    private static String sentence(Exception failure) {
        return switch (failure) {
            case java.nio.file.NoSuchFileException missing ->
                    "There is no file " + missing.getMessage();
            default -> failure.getMessage() == null ? failure.toString() : failure.getMessage();
        };
    }
}
