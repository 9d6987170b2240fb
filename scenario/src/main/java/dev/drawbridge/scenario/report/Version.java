package dev.drawbridge.scenario.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Whose figures these are. */
final class Version {

    static final String NAME = read();

    private Version() {}

    private static String read() {
        try (var in = Version.class.getResourceAsStream("/scenario.version")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
