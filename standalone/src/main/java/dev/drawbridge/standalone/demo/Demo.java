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
        try {
            return options.dataChosen()
                    ? play(options, options.data(), () -> {})
                    : playAside(options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A start, some work and a stop, aside, for the launcher's recording. */
    public static int rehearse(Options options) {
        try {
            Path aside = Files.createTempDirectory("drawbridge-rehearsal-");
            int port = Ports.free();
            house(options, port, aside, () -> delete(aside));
            Rehearsal.play(port);
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int playAside(Options options) throws IOException {
        Path aside = Files.createTempDirectory("drawbridge-demo-");
        return play(options, aside, () -> delete(aside));
    }

    private static int play(Options options, Path data, Runnable afterwards) throws IOException {
        int port = options.port() == 0 ? Ports.free() : options.port();
        var steps = new Steps(System.out);
        steps.title("Drawbridge opens: PostgreSQL, Kafka and four services, on port " + port);
        try (var webhook = new Webhook();
                var accounts = new Accounts(port)) {
            House house = steps.show("ready", () -> house(options, port, data, afterwards));
            new Story(steps, accounts, webhook, house.mails(), port).play();
            steps.title("Every step was seen.");
            return 0;
        } catch (Steps.NotSeen e) {
            steps.title("NOT SEEN: " + e.getMessage());
            return 1;
        }
    }

    // Closed with the JVM, however it ends.
    private static House house(Options options, int port, Path data, Runnable afterwards) {
        try {
            House house = House.open(options.on(port, data), SETTINGS);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(house, afterwards), "stop"));
            return house;
        } catch (RuntimeException e) {
            afterwards.run();
            throw e;
        }
    }

    private static void stop(House house, Runnable afterwards) {
        house.close();
        afterwards.run();
    }

    private static void delete(Path directory) {
        try {
            Directories.delete(directory);
        } catch (IOException e) {
            System.err.println(directory + " stays: " + e.getMessage());
        }
    }
}
