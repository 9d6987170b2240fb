package dev.drawbridge.cli;

import dev.drawbridge.cli.verify.Tampered;
import dev.drawbridge.cli.verify.Verification;
import dev.drawbridge.cli.verify.Verified;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The log: taken away, and checked without us. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "The log of all that happened.",
        subcommands = ReplayCommand.class)
final class AuditCommands {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Checks an export, offline, and names the first position that is bad.")
    int verify(
            @Parameters(paramLabel = "FILE") Path file,
            @Option(
                            names = "--key",
                            defaultValue = "",
                            paramLabel = "BASE64",
                            description = "the log's public key, known from elsewhere")
                    String key,
            @Option(
                            names = "--checkpoints",
                            paramLabel = "FILE",
                            description = "checkpoints kept outside the database, a line each")
                    Optional<Path> checkpoints,
            @Option(
                            names = "--output",
                            defaultValue = "text",
                            description = "${COMPLETION-CANDIDATES}")
                    Output output)
            throws IOException {
        List<String> kept =
                checkpoints.isPresent() ? Files.readAllLines(checkpoints.get()) : List.of();
        try (var export = Files.newBufferedReader(file)) {
            var verified = Verification.of(export, key, kept);
            output.print(out(), words(file, verified, key.isEmpty()), verified);
            return 0;
        } catch (Tampered e) {
            return refused(file, e, output);
        }
    }

    private static String words(Path file, Verified verified, boolean unpinned) {
        return """
        %s is whole and unchanged: positions %d to %d of %d, as they were at %s.
          %d events of %s, %d left out (only their digests are here)
          head %s
          %d checkpoints met%s; %,d lines a second%s\
        """
                .formatted(
                        file,
                        verified.from(),
                        verified.to(),
                        verified.end(),
                        verified.at(),
                        verified.events(),
                        verified.account().equals("*")
                                ? "all accounts"
                                : "account " + verified.account(),
                        verified.omitted(),
                        verified.head(),
                        verified.checkpoints(),
                        verified.checkpoints() == 0 ? "" : ", the last at " + verified.signedTo(),
                        verified.eventsPerSecond(),
                        unpinned
                                ? "\n  The key came with the file. Keep it and give it by --key: "
                                        + verified.publicKey()
                                : "");
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes the log as JSON lines that can be verified.")
    int export(
            @Mixin Remote remote,
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--from", defaultValue = "1") long from,
            @Option(names = "--to", defaultValue = "9223372036854775807") long to,
            @Option(names = "--all", description = "of all accounts: for the operator only")
                    boolean all,
            @Option(names = "--output", defaultValue = "text") Output output)
            throws IOException {
        var path = "/api/audit/export?all=%s&from=%d&to=%d".formatted(all, from, to);
        try (var in = remote.open("GET", path, "")) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
        long bytes = Files.size(file);
        var facts = Map.of("file", file.toString(), "bytes", bytes);
        output.print(out(), bytes + " bytes are in " + file, facts);
        return 0;
    }

    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = {
                "Hands an export to the console, to be looked through beside its log.",
                "It is verified here first, and there once more."
            })
    int importInto(
            @Mixin Remote remote,
            @Parameters(paramLabel = "FILE") Path file,
            @Option(names = "--key", defaultValue = "", paramLabel = "BASE64") String key,
            @Option(names = "--output", defaultValue = "text") Output output)
            throws IOException {
        try (var export = Files.newBufferedReader(file)) {
            Verification.of(export, key, List.of());
        } catch (Tampered e) {
            return refused(file, e, output);
        }
        var query = "?name=%s&key=%s".formatted(Remote.encoded(name(file)), Remote.encoded(key));
        var taken = remote.handIn("/api/audit/imports" + query, file);
        var words =
                "%d events are at %s"
                        .formatted(taken.path("events").asLong(), taken.path("path").asText());
        output.print(out(), words, taken);
        return 0;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private int refused(Path file, Tampered e, Output output) {
        var facts = Map.of("badPosition", e.position(), "reason", e.getMessage());
        output.print(out(), file + " cannot be trusted. " + e.getMessage(), facts);
        return Cli.NOT_SO;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
