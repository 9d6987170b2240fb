package dev.drawbridge.consumer.dns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.stereotype.Component;

/** The DNS server as a part of the service. */
@Component
public final class DnsService implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DnsService.class);
    private static final int NONE = -1;

    /** Beside Boot's {@code local.server.port}. */
    private static final String PORT = "local.dns.port";

    private final Views views;
    private final ConfigurableEnvironment environment;
    private final InetAddress address;
    private final String port;
    private @Nullable DnsServer server;

    /**
     * @param port a number, {@code 0} for no server, {@code any} for a free one
     */
    DnsService(
            Views views,
            ConfigurableEnvironment environment,
            @Value("${drawbridge.dns.address:127.0.0.1}") InetAddress address,
            @Value("${drawbridge.dns.port:0}") String port) {
        this.views = views;
        this.environment = environment;
        this.address = address;
        this.port = port;
    }

    /** Minus one where there is no server. */
    public int port() {
        return server == null ? NONE : server.port();
    }

    @Override
    public void start() {
        if (!port.equals("0")) {
            int wanted = port.equals("any") ? 0 : Integer.parseInt(port);
            var started = DnsServer.start(new Replies(views), address, wanted);
            LOG.info("DNS on {} port {}, UDP and TCP", address.getHostAddress(), started.port());
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource("dns", Map.of(PORT, started.port())));
            server = started;
        }
    }

    @Override
    public void stop() {
        var running = server;
        server = null;
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
