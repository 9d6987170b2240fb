package dev.drawbridge.standalone;

import dev.drawbridge.console.ConsoleService;
import dev.drawbridge.consumer.ConsumerService;
import dev.drawbridge.embedded.CannotStart;
import dev.drawbridge.notification.NotificationService;
import dev.drawbridge.provider.ProviderService;
import dev.drawbridge.wire.http.Neighbours;
import dev.drawbridge.wire.http.WireServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;

/** The four contexts, started one after the other, each on a port of its own. */
final class Services implements AutoCloseable {

    private record Service(
            String name, Function<String[], ConfigurableApplicationContext> starter) {}

    private static final List<Service> BEHIND_THE_DOOR =
            List.of(
                    new Service("consumer", ConsumerService::start),
                    new Service("provider", ProviderService::start),
                    new Service("notification", NotificationService::start));

    private final List<ConfigurableApplicationContext> contexts = new ArrayList<>();
    private int dnsPort;
    private int flowPort;

    /**
     * Settings as Spring names them; they hold for all, a service's own come on top.
     *
     * @param goOn throws when the next is not to start any more
     */
    static Services start(
            Map<String, String> common, Function<String, String> url, int port, Runnable goOn) {
        var services = new Services();
        try {
            var routes = new HashMap<String, String>();
            var neighbours = new HashMap<String, WireServer>();
            for (Service service : BEHIND_THE_DOOR) {
                int own = services.start(service, common, url, Map.of("server.port", "0"));
                routes.put("drawbridge.routes." + service.name(), "http://127.0.0.1:" + own);
                neighbours.put(service.name(), services.latest().getBean(WireServer.class));
                goOn.run();
            }
            routes.put("server.port", Integer.toString(port));
            services.start(console(new Neighbours(neighbours)), common, url, routes);
            return services;
        } catch (RuntimeException e) {
            services.close();
            throw e;
        }
    }

    int dnsPort() {
        return dnsPort;
    }

    private ConfigurableApplicationContext latest() {
        return contexts.getFirst();
    }

    /** Its door asks the others without a second connection. */
    private static Service console(Neighbours neighbours) {
        return new Service("console", args -> ConsoleService.start(neighbours, args));
    }

    int flowPort() {
        return flowPort;
    }

    static List<String> names() {
        return List.of("consumer", "provider", "notification", "console");
    }

    private int start(
            Service service,
            Map<String, String> common,
            Function<String, String> url,
            Map<String, String> own) {
        var settings = new HashMap<>(common);
        settings.put("spring.datasource.url", url.apply(service.name()));
        settings.putAll(own);
        String[] args =
                settings.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new);
        try {
            var context = service.starter().apply(args);
            contexts.addFirst(context);
            var environment = context.getEnvironment();
            dnsPort = environment.getProperty("local.dns.port", int.class, dnsPort);
            flowPort = environment.getProperty("local.flow.port", int.class, flowPort);
            String port = context.getEnvironment().getProperty("local.server.port");
            return Integer.parseInt(Objects.requireNonNull(port, "a web server"));
        } catch (RuntimeException e) {
            throw new CannotStart(
                    "The %s service did not start: %s"
                            .formatted(service.name(), Reasons.sentence(e)),
                    e);
        }
    }

    @Override
    public void close() {
        contexts.forEach(ConfigurableApplicationContext::close);
        contexts.clear();
    }
}
