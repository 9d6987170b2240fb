package dev.drawbridge.consumer.flow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.stereotype.Component;

/** The data plane as a part of the service. */
@Component
public final class FlowService implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FlowService.class);

    /** Beside Boot's {@code local.server.port}. */
    private static final String PORT = "local.flow.port";

    private final ConfigurableEnvironment environment;
    private final Exchange exchange;
    private final OpenFlows flows;
    private final InetAddress address;
    private final String port;
    private final int atOnce;
    private @Nullable FlowServer server;
    private @Nullable ScheduledExecutorService watch;

    /**
     * @param port a number, {@code 0} for no data plane, {@code any} for a free port
     * @param idle after which a flow without a byte ends; a Network Load Balancer's
     */
    FlowService(
            ConfigurableEnvironment environment,
            Passengers passengers,
            Gate gate,
            OpenFlows flows,
            Tally tally,
            @Value("${drawbridge.flow.address:127.0.0.1}") InetAddress address,
            @Value("${drawbridge.flow.port:0}") String port,
            @Value("${drawbridge.flow.at-once:512}") int atOnce,
            @Value("${drawbridge.flow.idle:350s}") Duration idle) {
        this.environment = environment;
        this.flows = flows;
        this.exchange = new Exchange(passengers, gate, flows, tally, idle);
        this.address = address;
        this.port = port;
        this.atOnce = atOnce;
    }

    @Override
    public void start() {
        if (port.equals("0")) {
            return;
        }
        refuseStrangers();
        int wanted = port.equals("any") ? 0 : Integer.parseInt(port);
        var started = FlowServer.start(address, wanted, atOnce, exchange);
        LOG.info("Flows by a proxy on {} port {}", address.getHostAddress(), started.port());
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("flow", Map.of(PORT, started.port())));
        server = started;
        watch =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("flows-watch").factory());
        watch.scheduleWithFixedDelay(flows::look, 1, 1, TimeUnit.SECONDS);
    }

    /** In open mode every password is right. */
    private void refuseStrangers() {
        var mode = environment.getRequiredProperty("drawbridge.auth.mode");
        if (mode.equals("open") && !address.isLoopbackAddress()) {
            throw new IllegalStateException(
                    "drawbridge.flow.address is %s: in open mode flows are for this machine only"
                            .formatted(address.getHostAddress()));
        }
    }

    @Override
    public void stop() {
        var running = server;
        server = null;
        if (watch != null) {
            watch.shutdownNow();
            watch = null;
        }
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
