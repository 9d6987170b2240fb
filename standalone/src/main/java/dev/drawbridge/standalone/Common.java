package dev.drawbridge.standalone;

import dev.drawbridge.embedded.EmbeddedPostgres;
import java.util.HashMap;
import java.util.Map;

/** What holds for all services of the one process, as Spring names it. */
final class Common {

    private Common() {}

    static Map<String, String> settings(
            Options options, EmbeddedPostgres postgres, int kafkaPort, int mailPort) {
        return new HashMap<>(
                Map.ofEntries(
                        Map.entry("spring.main.register-shutdown-hook", "false"),
                        Map.entry("server.address", "127.0.0.1"),
                        Map.entry("spring.datasource.username", postgres.user()),
                        Map.entry("spring.datasource.password", postgres.password()),
                        Map.entry("drawbridge.kafka.bootstrap-servers", broker(kafkaPort)),
                        Map.entry("drawbridge.auth.mode", "open"),
                        Map.entry("drawbridge.zones", options.zones()),
                        Map.entry("drawbridge.dns.port", "any"),
                        Map.entry("drawbridge.flow.port", flowPort()),
                        Map.entry("drawbridge.flow.front-door", "127.0.0.1:" + options.port()),
                        Map.entry("drawbridge.public-url", "http://localhost:" + options.port()),
                        Map.entry("spring.mail.host", "127.0.0.1"),
                        Map.entry("spring.mail.port", Integer.toString(mailPort))));
    }

    /** Our own, unless another one is named: then ours has nothing to do. */
    private static String broker(int port) {
        return System.getenv()
                .getOrDefault("DRAWBRIDGE_KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + port);
    }

    /** A free one unless somebody wants to know it beforehand: several run side by side. */
    private static String flowPort() {
        return System.getenv().getOrDefault("DRAWBRIDGE_FLOW_PORT", "any");
    }
}
