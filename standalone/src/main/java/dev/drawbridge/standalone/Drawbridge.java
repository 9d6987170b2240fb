package dev.drawbridge.standalone;

import dev.drawbridge.embedded.CannotStart;
import dev.drawbridge.standalone.demo.Demo;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What {@code ./drawbridge} runs. */
public final class Drawbridge {

    private Drawbridge() {}

    public static void main(String... args) {
        System.exit(run(args));
    }

    private static int run(String... args) {
        try {
            if (args.length > 0 && args[0].equals("keys")) {
                return say(AccountKeys.of(args, System.getenv()));
            }
            Options options = Options.parse(args);
            return switch (options.command()) {
                case HELP -> say(Usage.TEXT);
                case UP -> up(options);
                case DEMO -> Demo.run(options);
                case REHEARSE -> Demo.rehearse(options);
                case RESET -> reset(options);
            };
        } catch (Options.Wrong e) {
            return complain(e.getMessage() + " (./drawbridge --help tells more)", 2);
        } catch (CannotStart e) {
            return complain(Reasons.sentence(e), 1);
        } catch (RuntimeException e) {
            return complain(Reasons.sentence(e), 1);
        }
    }

    private static int up(Options options) {
        Instant launched =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        House house = House.open(options, Map.of(), () -> say("Stopped."));
        var took = Duration.between(launched, Instant.now());
        say(Usage.ready(options, took, house.dnsPort(), house.flowPort()));
        house.awaitEnd();
        return 1;
    }

    private static int reset(Options options) {
        try (var data = DataDirectory.open(options.data())) {
            data.delete();
        }
        return say("Forgotten: everything in " + options.data() + ".");
    }

    private static int say(String text) {
        System.out.println(text);
        return 0;
    }

    private static int complain(String sentence, int status) {
        System.err.println("drawbridge: " + sentence);
        return status;
    }
}
