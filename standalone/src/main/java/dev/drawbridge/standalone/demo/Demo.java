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
            return options.dataChosen() ? play(options, options.data()) : playAside(options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int playAside(Options options) throws IOException {
        Path aside = Files.createTempDirectory("drawbridge-demo-");
        try {
            return play(options, aside);
        } finally {
            Directories.delete(aside);
        }
    }

    private static int play(Options options, Path data) throws IOException {
        int port = options.port() == 0 ? Ports.free() : options.port();
        var steps = new Steps(System.out);
        steps.title("Drawbridge opens: PostgreSQL, Kafka and four services, on port " + port);
        try (var house = steps.show("ready", () -> house(options, port, data));
                var webhook = new Webhook();
                var accounts = new Accounts(port)) {
            new Story(steps, accounts, webhook, house.mails(), port).play();
            steps.title("Every step was seen.");
            return 0;
        } catch (Steps.NotSeen e) {
            steps.title("NOT SEEN: " + e.getMessage());
            return 1;
        }
    }

    private static House house(Options options, int port, Path data) {
        House house = House.open(options.on(port, data), SETTINGS);
        Runtime.getRuntime().addShutdownHook(new Thread(house::close, "stop"));
        return house;
    }
}
