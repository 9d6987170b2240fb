package dev.drawbridge.console.audit.imports;

import dev.drawbridge.cli.verify.Tampered;
import dev.drawbridge.cli.verify.Verification;
import dev.drawbridge.cli.verify.Verified;
import dev.drawbridge.console.audit.Recorded;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An export as a file. It is verified by the verifier that shares nothing with what wrote it, and
 * that anybody can run.
 */
final class ExportFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final Consumer<String> known;

    /**
     * @param known throws where a message is none this version knows
     */
    ExportFile(Path file, Consumer<String> known) {
        this.file = file;
        this.known = known;
    }

    /**
     * @param key the public key that is known from elsewhere; empty: the one in the file
     */
    Verified verified(String key) throws IOException, NotTaken {
        try (var reader = Files.newBufferedReader(file)) {
            return Verification.of(reader, key, List.of());
        } catch (CharacterCodingException e) {
            throw new NotTaken("The file is no text in UTF-8, so it is no export.", e);
        } catch (Tampered e) {
            throw new NotTaken("The file cannot be trusted. " + e.getMessage(), e);
        }
    }

    BufferedReader lines() throws IOException {
        var reader = Files.newBufferedReader(file);
        reader.readLine();
        return reader;
    }

    /** Empty where lines are left out: their digests tell nothing. */
    Optional<Recorded> event(String text) throws NotTaken {
        var line = read(text);
        if (line.has("omitted")) {
            return Optional.empty();
        }
        var event = line.path("event").toString();
        try {
            known.accept(event);
        } catch (RuntimeException e) {
            throw new NotTaken(
                    "position %d: its message is of the type %s, which this version cannot read."
                            .formatted(
                                    line.path("position").asLong(),
                                    text(line.path("line"), "type")),
                    e);
        }
        long position = line.path("position").asLong();
        try {
            return Optional.of(recorded(position, line.path("line"), event));
        } catch (NumberFormatException | DateTimeException e) {
            throw new NotTaken(
                    "position %d: its number or its time is none.".formatted(position), e);
        }
    }

    private static JsonNode read(String text) throws NotTaken {
        try {
            return JSON.readTree(text);
        } catch (JacksonException e) {
            throw new NotTaken("A line of the file is too deep or too long to be read.", e);
        }
    }

    private static Recorded recorded(long position, JsonNode said, String event) {
        return new Recorded(
                position,
                text(said, "id"),
                text(said, "topic"),
                text(said, "type"),
                text(said, "stream"),
                Long.parseLong(text(said, "sequence")),
                Instant.parse(text(said, "time")),
                text(said, "principal"),
                text(said, "account"),
                text(said, "correlationid"),
                text(said, "causationid"),
                event);
    }

    private static String text(JsonNode said, String name) {
        return said.path(name).asString("");
    }
}
