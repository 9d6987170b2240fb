package dev.drawbridge.console.config;

import dev.drawbridge.console.audit.chain.Checkpointing;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** How often the head of the log is signed, and where that is told beside the database. */
@ConfigurationProperties("drawbridge.audit")
record AuditProperties(
        long checkpointLines,
        Duration checkpointTime,
        Duration checkpointLook,
        String checkpointFile) {

    Checkpointing.Every every() {
        return new Checkpointing.Every(
                checkpointLines,
                checkpointTime,
                checkpointLook,
                checkpointFile.isBlank() ? null : Path.of(checkpointFile));
    }
}
