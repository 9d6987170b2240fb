package dev.drawbridge.testkit;

import dev.drawbridge.embedded.Directories;
import dev.drawbridge.embedded.EmbeddedKafka;
import dev.drawbridge.embedded.EmbeddedPostgres;
import dev.drawbridge.embedded.Survives;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Servers of this JVM, on a temporary directory that goes with it. */
final class EmbeddedInfrastructure implements Infrastructure {

    private final AtomicInteger databases = new AtomicInteger();
    private final Path directory;
    private final EmbeddedPostgres postgres;
    private EmbeddedKafka kafka;

    private EmbeddedInfrastructure(Path directory) {
        this.directory = directory;
        this.postgres = EmbeddedPostgres.start(directory.resolve("postgres"), 0, Survives.KILL);
        this.kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0, Survives.KILL);
    }

    static Infrastructure start() {
        try {
            var started = new EmbeddedInfrastructure(Files.createTempDirectory("drawbridge-test-"));
            Runtime.getRuntime().addShutdownHook(new Thread(started::stop, "infrastructure-stop"));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String freshDatabase() {
        String name = "test_" + databases.incrementAndGet();
        postgres.createDatabase(name);
        return postgres.urlWithLogin(name);
    }

    @Override
    public String bootstrapServers() {
        return "127.0.0.1:" + kafka.port();
    }

    @Override
    public synchronized void stopKafka() {
        kafka.close();
    }

    @Override
    public synchronized void startKafka() {
        kafka = EmbeddedKafka.start(directory.resolve("kafka"), kafka.port(), Survives.KILL);
    }

    private synchronized void stop() {
        kafka.close();
        postgres.close();
        try {
            Directories.delete(directory);
        } catch (IOException left) {
            System.err.println("Temporary directory stays: " + left);
        }
    }
}
