package dev.drawbridge.provider;

import static java.util.Objects.requireNonNull;

import dev.drawbridge.testkit.Infrastructure;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;

/** The service on its own, on real servers: one for all tests of this JVM. */
public final class Provider {

    /** Named alike, so that a test can say which zone it means; two accounts lack some. */
    private static final String ZONES =
            "identity 444444444444=use1-az1,use1-az2 555555555555=use1-az1,use1-az3";

    private static @Nullable Provider shared;

    private final String database = Infrastructure.shared().freshDatabase();
    private final Map<String, Ec2Client> clients = new ConcurrentHashMap<>();
    private final Map<String, ElasticLoadBalancingV2Client> balancers = new ConcurrentHashMap<>();
    private final Consumer consumer = new Consumer(this);
    private final Heard heard = new Heard();
    private @Nullable ConfigurableApplicationContext context;

    public static synchronized Provider running() {
        var provider = shared == null ? new Provider() : shared;
        shared = provider;
        if (provider.context == null) {
            provider.start();
        }
        return provider;
    }

    void start(String... settings) {
        var arguments =
                Stream.of(
                        "--server.port=0",
                        "--drawbridge.undo-window=2s",
                        "--spring.datasource.url=" + database,
                        "--spring.datasource.username=",
                        "--spring.datasource.password=",
                        "--drawbridge.zones=" + ZONES,
                        "--drawbridge.kafka.bootstrap-servers="
                                + Infrastructure.shared().bootstrapServers());
        context =
                ProviderService.start(
                        Stream.concat(arguments, Arrays.stream(settings)).toArray(String[]::new));
    }

    /** The same service, set otherwise. */
    void restart(String... settings) {
        stop();
        start(settings);
    }

    void stop() {
        context().close();
        context = null;
        clients.values().forEach(Ec2Client::close);
        clients.clear();
        balancers.values().forEach(ElasticLoadBalancingV2Client::close);
        balancers.clear();
    }

    /** The owner of the account, by AWS's own SDK. */
    Ec2Client as(String account) {
        return as(account, Region.US_EAST_1);
    }

    Ec2Client as(String account, Region region) {
        return clients.computeIfAbsent(
                account + region,
                _ ->
                        Ec2Client.builder()
                                .endpointOverride(uri())
                                .region(region)
                                .credentialsProvider(
                                        StaticCredentialsProvider.create(
                                                AwsBasicCredentials.create(account, "secret")))
                                .build());
    }

    /** The same account, asking for load balancers. */
    ElasticLoadBalancingV2Client balancersAs(String account) {
        return balancers.computeIfAbsent(
                account,
                _ ->
                        ElasticLoadBalancingV2Client.builder()
                                .endpointOverride(uri())
                                .region(Region.US_EAST_1)
                                .credentialsProvider(
                                        StaticCredentialsProvider.create(
                                                AwsBasicCredentials.create(account, "secret")))
                                .build());
    }

    URI uri() {
        var port = context().getEnvironment().getRequiredProperty("local.server.port");
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The other side, as this service hears it. */
    Consumer consumer() {
        return consumer;
    }

    /** All that this service has said. */
    Heard heard() {
        return heard;
    }

    public <T> T bean(Class<T> type) {
        return context().getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context().getBean(name, type);
    }

    private ConfigurableApplicationContext context() {
        return requireNonNull(context, "stopped");
    }
}
