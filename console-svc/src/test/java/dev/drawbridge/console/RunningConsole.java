package dev.drawbridge.console;

import dev.drawbridge.console.door.Peer;
import dev.drawbridge.messaging.Envelope;
import dev.drawbridge.messaging.Publisher;
import dev.drawbridge.testkit.Infrastructure;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole console on a real database and broker; restarts on the same port with the same data. */
public final class RunningConsole implements AutoCloseable {

    private final List<String> settings = new ArrayList<>();
    private @Nullable ConfigurableApplicationContext context;

    private RunningConsole(List<String> settings) {
        this.settings.addAll(settings);
        this.settings.add("--server.port=0");
        start();
        this.settings.removeLast();
        this.settings.add("--server.port=" + uri().getPort());
    }

    /** With one peer in the place of all three services. */
    public static RunningConsole before(Peer services, String... further) {
        return on(Infrastructure.shared().freshDatabase(), services, further);
    }

    /**
     * @param database as JDBC writes it
     */
    public static RunningConsole on(String database, Peer services, String... further) {
        var infrastructure = Infrastructure.shared();
        var settings =
                List.of(
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=",
                        "--spring.datasource.password=",
                        "--drawbridge.kafka.bootstrap-servers=" + infrastructure.bootstrapServers(),
                        "--drawbridge.routes.consumer=" + services.uri(),
                        "--drawbridge.routes.provider=" + services.uri(),
                        "--drawbridge.routes.notification=" + services.uri());
        return new RunningConsole(Stream.concat(settings.stream(), Stream.of(further)).toList());
    }

    public URI uri() {
        var server = ((WebServerApplicationContext) running()).getWebServer();
        if (server == null) {
            throw new IllegalStateException("no web server");
        }
        return URI.create("http://127.0.0.1:" + server.getPort() + "/");
    }

    /** What the services have to say, over the broker. */
    public void hear(Envelope... envelopes) {
        running().getBean(Publisher.class).publish(List.of(envelopes));
    }

    public JdbcClient database() {
        return running().getBean(JdbcClient.class);
    }

    public <T> T bean(Class<T> type) {
        return running().getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return running().getBean(name, type);
    }

    public void stop() {
        running().close();
    }

    public void start() {
        context = ConsoleService.start(settings.toArray(String[]::new));
    }

    @Override
    public void close() {
        stop();
    }

    private ConfigurableApplicationContext running() {
        return Objects.requireNonNull(context);
    }
}
