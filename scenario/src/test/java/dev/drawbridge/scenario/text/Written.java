package dev.drawbridge.scenario.text;

import dev.drawbridge.scenario.model.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Scenarios for tests. */
public final class Written {

    /** One provider, a hundred consumers, two days. */
    public static final String SMALL =
            """
            seed: 7
            clock: {start: 2026-01-05T08:00:00Z, duration: 2d}
            accounts:
              - {id: "111111111111"}
              - {count: 100, prefix: consumer, tags: {ou: {prod: 0.5, dev: 0.5}}}
            services:
              - name: billing
                owner: "111111111111"
                rules:
                  - {id: dev, when: {tags: {ou: [dev]}}, then: accept}
            load:
              - {service: billing, arrivals: burst(60), keep: exponential(2d)}
            approvers:
              - {name: ana, of: "111111111111", delay: "lognormal(20m, 0.8)", rejects: 0.2}
            """;

    private Written() {}

    public static Scenario scenario(String yaml) {
        try {
            return Reader.scenario(yaml, Path.of("."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the examples' folder has. */
    public static Path example(String name) {
        var dir = Path.of("").toAbsolutePath();
        while (!Files.exists(dir.resolve("mvnw"))) {
            dir = dir.getParent();
        }
        return dir.resolve("examples/scenarios").resolve(name);
    }
}
