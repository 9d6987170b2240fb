package dev.drawbridge.consumer;

import dev.drawbridge.testkit.Infrastructure;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** The service, running alone on real servers, and AWS's own clients of it. */
final class Consumer implements AutoCloseable {

    static final String ALICE = "222222222222";

    private final ConfigurableApplicationContext context;
    private final Map<String, Ec2Client> clients = new HashMap<>();

    private Consumer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Consumer fresh(String... settings) {
        return on(Infrastructure.shared().freshDatabase(), settings);
    }

    static Consumer on(String database, String... settings) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--server.port=0",
                                "--spring.datasource.url=" + database,
                                "--drawbridge.kafka.bootstrap-servers="
                                        + Infrastructure.shared().bootstrapServers()));
        for (var setting : settings) {
            arguments.add("--" + setting);
        }
        // Named alike unless asked otherwise, so that a test can say which zone it means.
        if (arguments.stream().noneMatch(argument -> argument.startsWith("--drawbridge.zones="))) {
            arguments.add("--drawbridge.zones=identity");
        }
        return new Consumer(ConsumerService.start(arguments.toArray(String[]::new)));
    }

    Ec2Client alice() {
        return ec2(ALICE, "us-east-1");
    }

    synchronized Ec2Client ec2(String account, String region) {
        return clients.computeIfAbsent(
                account + region,
                _ ->
                        Ec2Client.builder()
                                .endpointOverride(address())
                                .region(Region.of(region))
                                .credentialsProvider(
                                        StaticCredentialsProvider.create(
                                                AwsBasicCredentials.create(account, "x")))
                                .build());
    }

    URI address() {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        return URI.create("http://127.0.0.1:" + port);
    }

    int flowPort() {
        return context.getEnvironment().getRequiredProperty("local.flow.port", Integer.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Object bean(String name) {
        return context.getBean(name);
    }

    long count(String sql) {
        return bean(JdbcClient.class).sql(sql).query(Long.class).single();
    }

    @Override
    public void close() {
        clients.values().forEach(Ec2Client::close);
        context.close();
    }
}
