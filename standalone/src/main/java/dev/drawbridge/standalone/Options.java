package dev.drawbridge.standalone;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The command line, read. */
public record Options(
        Command command, int port, Path data, boolean dataChosen, boolean verbose, String zones) {

    /** What a person wants. */
    public enum Command {
        UP,
        DEMO,
        RESET,
        /** For the launcher: one start and stop, aside, to be recorded. */
        REHEARSE,
        HELP
    }

    /** A command line that cannot be meant; the message says what is wrong with it. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String sentence) {
            super(sentence);
        }
    }

    /** The port of the demo is 0 unless chosen: any free one. */
    private static final int USUAL_PORT = 4566;

    private static final String COMMANDS =
            "up, demo, reset, keys, approvals, accept, reject, what-if, audit and"
                    + " generate-completion";

    private static final String PERMUTED = "permuted";

    static Options parse(String... args) {
        Deque<String> words = new ArrayDeque<>(List.of(args));
        if (words.isEmpty() || words.contains("--help") || words.contains("-h")) {
            return usual(Command.HELP);
        }
        var options = usual(command(words.removeFirst()));
        while (!words.isEmpty()) {
            options = options.with(words);
        }
        return options;
    }

    private static Options usual(Command command) {
        int port = command == Command.DEMO ? 0 : USUAL_PORT;
        return new Options(command, port, Path.of("data"), false, false, PERMUTED);
    }

    public Options on(int anotherPort, Path anotherData) {
        return new Options(command, anotherPort, anotherData, true, verbose, zones);
    }

    private Options with(Deque<String> words) {
        String option = words.removeFirst();
        int equals = option.indexOf('=');
        if (equals > 0) {
            words.addFirst(option.substring(equals + 1));
            option = option.substring(0, equals);
        }
        return switch (option) {
            case "--port" -> new Options(command, port(words), data, dataChosen, verbose, zones);
            case "--data" -> new Options(command, port, directory(words), true, verbose, zones);
            case "--verbose", "-v" -> new Options(command, port, data, dataChosen, true, zones);
            case "--zones" -> new Options(command, port, data, dataChosen, verbose, zones(words));
            default -> throw new Wrong("There is no option " + option);
        };
    }

    private static Command command(String word) {
        return switch (word) {
            case "up" -> Command.UP;
            case "demo" -> Command.DEMO;
            case "reset" -> Command.RESET;
            case "rehearse" -> Command.REHEARSE;
            case "help" -> Command.HELP;
            default -> throw new Wrong("There is no command " + word + ": " + COMMANDS + " are");
        };
    }

    private static int port(Deque<String> words) {
        String value = value("--port", words);
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // answered below, like a number out of range
        }
        throw new Wrong("--port takes a number from 1 to 65535, not " + value);
    }

    private static Path directory(Deque<String> words) {
        String value = value("--data", words);
        try {
            return Path.of(value);
        } catch (InvalidPathException e) {
            throw new Wrong("--data takes a directory, not " + value);
        }
    }

    /** What follows the first word is read, and refused, by the services. */
    private static String zones(Deque<String> words) {
        String value = value("--zones", words);
        String way = value.strip().split("\\s+", 2)[0];
        if (way.equals(PERMUTED) || way.equals("identity")) {
            return value;
        }
        throw new Wrong("--zones takes permuted or identity, not " + value);
    }

    private static String value(String option, Deque<String> words) {
        if (words.isEmpty() || words.getFirst().isBlank()) {
            throw new Wrong(option + " needs a value");
        }
        return words.removeFirst();
    }
}
