package dev.drawbridge.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Exit;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.Feature;
import org.apache.kafka.server.common.MetadataVersion;

/** A real Kafka broker inside this JVM, on 127.0.0.1, whose log stays in a directory. */
public final class EmbeddedKafka implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedKafka(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Port 0: the one used last time, or a free one. */
    public static EmbeddedKafka start(Path directory, int wantedPort) {
        return start(directory, wantedPort, Survives.POWER_CUT);
    }

    public static EmbeddedKafka start(Path directory, int wantedPort, Survives survives) {
        try {
            Path home = Files.createDirectories(directory).toRealPath();
            Path data = home.resolve("data");
            if (!Files.exists(data)) {
                format(home, data);
            }
            int port = Remembered.port(home.resolve("port"), wantedPort, "Kafka");
            int controller = Remembered.port(home.resolve("controller-port"), 0, "Kafka");
            var settings = KafkaSettings.of(data, port, controller);
            if (survives == Survives.KILL) {
                settings.remove("log.flush.interval.messages");
            }
            var config = new KafkaConfig(settings, false);
            var server = new KafkaRaftServer(config, Time.SYSTEM);
            return started(server, port);
        } catch (CannotStart e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new CannotStart(
                    "Kafka cannot start in %s: %s".formatted(directory, reason(e)), e);
        }
    }

    /** A broker alone in its JVM: its directory, and its port. */
    public static void main(String... args) {
        start(Path.of(args[0]), Integer.parseInt(args[1]));
    }

    /** Kafka ends the whole JVM, without a word, when its disk fails: tell somebody first. */
    public static void whenItGivesUp(Runnable tell) {
        Exit.Procedure procedure =
                (status, _) -> {
                    tell.run();
                    Runtime.getRuntime().halt(status);
                };
        Exit.setHaltProcedure(procedure);
        Exit.setExitProcedure(procedure);
    }

    public int port() {
        return port;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    // A broker that fails half-way leaves threads behind, which would keep the JVM alive.
    private static EmbeddedKafka started(KafkaRaftServer server, int port) {
        try {
            server.startup();
            return new EmbeddedKafka(server, port);
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
    }

    // Made beside and moved when whole: a crash in between leaves nothing half made.
    private static void format(Path home, Path data) throws IOException {
        Path fresh = home.resolve("data.new");
        Directories.delete(fresh);
        Files.createDirectories(fresh);
        try {
            new Formatter()
                    .setPrintStream(
                            new PrintStream(
                                    OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setNodeId(KafkaSettings.NODE)
                    .setClusterId(Uuid.randomUuid().toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setSupportedFeatures(Feature.PRODUCTION_FEATURES)
                    .setControllerListenerName(KafkaSettings.CONTROLLER)
                    .setMetadataLogDirectory(fresh.toString())
                    .addDirectory(fresh.toString())
                    .run();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String reason(Throwable e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}
