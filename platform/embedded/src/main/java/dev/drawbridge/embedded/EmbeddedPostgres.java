package dev.drawbridge.embedded;

import dev.drawbridge.embedded.PostgresLauncher.Launched;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/**
 * A real PostgreSQL on 127.0.0.1 whose data stay in a directory. It dies with this JVM; where it
 * ends before, it is started again on the same port.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    public static final String USER = "drawbridge";
    private static final Logger LOG = System.getLogger(EmbeddedPostgres.class.getName());

    private final PostgresLauncher launcher;
    private final int port;
    private final String password;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private PostgresProcess process;
    private boolean closing;

    private EmbeddedPostgres(PostgresLauncher launcher, Launched launched, String password) {
        this.launcher = launcher;
        this.process = launched.process();
        this.port = launched.port();
        this.password = password;
    }

    /** Port 0: the one used last time, or a free one. */
    public static EmbeddedPostgres start(Path directory, int wantedPort) {
        return start(directory, wantedPort, Survives.POWER_CUT);
    }

    public static EmbeddedPostgres start(Path directory, int wantedPort, Survives survives) {
        try {
            Path home = Files.createDirectories(directory).toRealPath();
            var launcher = new PostgresLauncher(PostgresBinaries.unpacked(), home, survives);
            String password = Remembered.secret(home.resolve("password"));
            launcher.prepare();
            var postgres = new EmbeddedPostgres(launcher, launcher.launch(wantedPort), password);
            postgres.watch();
            return postgres;
        } catch (IOException e) {
            throw new CannotStart(
                    "PostgreSQL cannot start in %s: %s".formatted(directory, e.getMessage()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("PostgreSQL's start was interrupted.", e);
        }
    }

    public int port() {
        return port;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** JDBC URL without user and password. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** JDBC URL with user and password in it. */
    public String urlWithLogin(String database) {
        return "%s?user=%s&password=%s".formatted(url(database), USER, password);
    }

    /** Completes when the server has ended for good: asked to, or it cannot be started again. */
    public CompletableFuture<?> ended() {
        return ended;
    }

    /** Creates the database unless it exists. */
    public void createDatabase(String name) {
        try (var connection = DriverManager.getConnection(urlWithLogin("postgres"));
                var exists =
                        connection.prepareStatement("select 1 from pg_database where datname = ?");
                var create = connection.createStatement()) {
            exists.setString(1, name);
            if (!exists.executeQuery().next()) {
                create.execute("create database \"%s\"".formatted(name.replace("\"", "\"\"")));
            }
        } catch (SQLException e) {
            throw new CannotStart("Database %s cannot be made: %s".formatted(name, e), e);
        }
    }

    private void watch() {
        var _ = process.ended().thenRunAsync(this::revive, Thread::startVirtualThread);
    }

    // Who closes waits for this: a server that is just starting cannot be stopped in order.
    private synchronized void revive() {
        if (closing) {
            ended.complete(null);
            return;
        }
        LOG.log(Level.WARNING, "PostgreSQL ended by itself and is started again");
        try {
            process = launcher.relaunch(port).process();
            watch();
        } catch (IOException | CannotStart e) {
            LOG.log(Level.ERROR, "PostgreSQL cannot be started again", e);
            ended.complete(null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            ended.complete(null);
        }
    }

    @Override
    public synchronized void close() {
        closing = true;
        try {
            process.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
