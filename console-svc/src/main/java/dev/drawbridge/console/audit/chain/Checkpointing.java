package dev.drawbridge.console.audit.chain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Signs the log's head by count and by time, and tells a file where whoever wants it puts it. */
public final class Checkpointing implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpointing.class);

    private final Checkpoints checkpoints;
    private final Every every;
    private volatile @Nullable ScheduledExecutorService running;

    /**
     * @param look how often to see whether one is due
     * @param file outside the database, so that who can write there cannot rewrite both; appended
     *     to, a line a checkpoint
     */
    public record Every(long lines, Duration time, Duration look, @Nullable Path file) {}

    public Checkpointing(Checkpoints checkpoints, Every every) {
        this.checkpoints = checkpoints;
        this.every = every;
    }

    private void look() {
        try {
            if (checkpoints.due(every.lines(), every.time())) {
                checkpoints.sign().ifPresent(this::tell);
            }
        } catch (DataAccessException | IllegalStateException e) {
            LOG.warn("The audit log's head could not be signed: {}", e.toString());
        }
    }

    private void tell(Checkpoint checkpoint) {
        if (every.file() == null) {
            return;
        }
        try {
            Files.writeString(
                    every.file(),
                    checkpoint.json() + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.SYNC);
        } catch (IOException e) {
            LOG.error("The checkpoint {} is not in {}: {}", checkpoint, every.file(), e.toString());
        }
    }

    @Override
    public void start() {
        var executor =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("console-checkpoints").factory());
        long millis = every.look().toMillis();
        executor.scheduleWithFixedDelay(this::look, millis, millis, TimeUnit.MILLISECONDS);
        running = executor;
    }

    @Override
    public void stop() {
        var executor = running;
        if (executor != null) {
            executor.close();
            running = null;
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
