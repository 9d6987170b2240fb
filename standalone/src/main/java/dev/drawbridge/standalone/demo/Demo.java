package dev.drawbridge.standalone.demo;

import dev.drawbridge.embedded.Directories;
import dev.drawbridge.embedded.Ports;
import dev.drawbridge.standalone.House;
import dev.drawbridge.standalone.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** {@code ./drawbridge demo}: exit code 0 only if every step was seen. */
public final class Demo {

    /** Slow enough that pending and deleting can be seen. */
    private static final Map<String, String> SETTINGS =
            Map.of("drawbridge.provisioning-delay", "1s", "drawbridge.deletion-delay", "1s");

    private Demo() {}

    public static int run(Options options) {
        int port = options.port() == 0 ? Ports.free() : options.port();
        var steps = new Steps(System.out);
        steps.title("Drawbridge opens: PostgreSQL, Kafka and four services, on port " + port);
        try (var webhook = new Webhook();
                var accounts = new Accounts(port)) {
            House house = steps.show("ready", () -> house(options, port));
            new Story(steps, accounts, webhook, house.mails(), port).play();
            steps.title("Every step was seen.");
            return 0;
        } catch (Steps.NotSeen e) {
            steps.title("NOT SEEN: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A start, some work and a stop, aside, for the launcher's recording. */
    public static int rehearse(Options options) {
        int port = Ports.free();
        aside(options, port, "drawbridge-rehearsal-");
        Rehearsal.play(port);
        return 0;
    }

    private static House house(Options options, int port) {
        return options.dataChosen()
                ? House.open(options.on(port, options.data()), SETTINGS, () -> {})
                : aside(options, port, "drawbridge-demo-");
    }

    private static House aside(Options options, int port, String name) {
        try {
            Path aside = Files.createTempDirectory(name);
            try {
                return House.open(options.on(port, aside), SETTINGS, () -> delete(aside));
            } catch (RuntimeException e) {
                delete(aside);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path directory) {
        try {
            Directories.delete(directory);
        } catch (IOException e) {
            System.err.println(directory + " stays: " + e.getMessage());
        }
    }
}
