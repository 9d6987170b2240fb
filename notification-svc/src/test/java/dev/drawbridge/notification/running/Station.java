package dev.drawbridge.notification.running;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.drawbridge.messaging.Publisher;
import dev.drawbridge.notification.NotificationService;
import dev.drawbridge.testkit.Infrastructure;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.sns.SnsClient;

/** The real service on real servers, with a mail server and a webhook receiver beside it. */
public final class Station implements AutoCloseable {

    public static final String PROVIDER = "111111111111";
    public static final String CONSUMER = "222222222222";
    public static final String STRANGER = "333333333333";

    private final String database = Infrastructure.shared().freshDatabase();
    private final List<ConfigurableApplicationContext> instances = new ArrayList<>();
    private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final Receiver receiver = new Receiver();
    private final List<String> settings;

    private static @Nullable Station shared;
    private static boolean hooked;

    /** There is one at a time: they would share what is heard between them. */
    private static synchronized void closeShared() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    /** One for all who only look at their own topics: it takes a while to start. */
    public static synchronized Station shared() {
        if (shared == null) {
            shared = new Station();
            if (!hooked) {
                Runtime.getRuntime().addShutdownHook(new Thread(Station::closeShared));
                hooked = true;
            }
        }
        return shared;
    }

    /**
     * @param settings beyond those of all stations, such as {@code --drawbridge.…}
     */
    public Station(String... settings) {
        this.settings = List.of(settings);
        closeShared();
        mail.start();
        startInstance();
        awaitHearing();
    }

    /** A consumer that has just started joins its group first: until then it is deaf. */
    private void awaitHearing() {
        var said = provider().service().value();
        await().atMost(Duration.ofMinutes(1)).until(() -> knows(said));
    }

    /** Whether it has heard of a service or an endpoint. */
    public boolean knows(String resource) {
        return database()
                .sql("select 1 from resource_owner where resource_id = ?")
                .param(resource)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /**
     * One more instance of the same service on the same database. Stations come one after the
     * other: named alike, the next one takes over at once instead of waiting until this is missed.
     */
    public void startInstance() {
        var all =
                List.of(
                        "--server.port=0",
                        "--spring.datasource.url=" + database,
                        "--drawbridge.kafka.bootstrap-servers="
                                + Infrastructure.shared().bootstrapServers(),
                        "--drawbridge.kafka.instance=station-" + instances.size(),
                        "--spring.mail.port=" + mail.getSmtp().getPort(),
                        "--drawbridge.mail.inbound.enabled=true",
                        "--drawbridge.mail.inbound.port=0",
                        "--drawbridge.delivery.retry-delay=200ms",
                        "--drawbridge.delivery.poll=200ms",
                        "--drawbridge.delivery.lease=3s",
                        "--drawbridge.delivery.breaker-pause=1s",
                        "--drawbridge.delivery.enable-cooldown=3s",
                        "--drawbridge.mail.per-second=1000",
                        "--drawbridge.mail.gather-after=1h");
        var each =
                Stream.concat(
                                all.stream().filter(one -> settings.stream().noneMatch(same(one))),
                                settings.stream())
                        .toArray(String[]::new);
        instances.add(NotificationService.start(each));
    }

    private static Predicate<String> same(String setting) {
        return other -> other.startsWith(setting.substring(0, setting.indexOf('=') + 1));
    }

    /** Another process in the place of the first, which ends: what it kept in memory is gone. */
    public void replaceInstance() {
        startInstance();
        instances.removeFirst().close();
    }

    public URI url() {
        return URI.create(
                "http://127.0.0.1:"
                        + instances.getFirst().getEnvironment().getProperty("local.server.port"));
    }

    /** A link that names the public address, as it can be visited here. */
    public URI here(String link) {
        return URI.create(link.replace("http://localhost:4566", url().toString()));
    }

    public SnsClient sns(String account) {
        return sns(account, Region.US_EAST_1);
    }

    public SnsClient sns(String account, Region region) {
        return signingIn(SnsClient.builder(), account).region(region).build();
    }

    public Ec2Client ec2(String account) {
        return ec2(account, Region.US_EAST_1);
    }

    public Ec2Client ec2(String account, Region region) {
        return signingIn(Ec2Client.builder(), account).region(region).build();
    }

    public <B extends AwsClientBuilder<B, ?>> B signingIn(B builder, String account) {
        return builder.endpointOverride(url())
                .region(Region.US_EAST_1)
                .credentialsProvider(credentials(account));
    }

    private static StaticCredentialsProvider credentials(String account) {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(account, "secret"));
    }

    public ProviderFacts provider() {
        return new ProviderFacts(instances.getFirst().getBean(Publisher.class));
    }

    public JdbcClient database() {
        return instances.getFirst().getBean(JdbcClient.class);
    }

    public ApplicationContext context() {
        return instances.getFirst();
    }

    public <T> T bean(Class<T> type) {
        return instances.getFirst().getBean(type);
    }

    public GreenMail mail() {
        return mail;
    }

    public Receiver receiver() {
        return receiver;
    }

    /** The next one may have fewer instances: what these were given is free for it. */
    private static void leave() {
        var broker = Infrastructure.shared().bootstrapServers();
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker))) {
            admin.removeMembersFromConsumerGroup(
                            "notification", new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        instances.reversed().forEach(ConfigurableApplicationContext::close);
        if (instances.size() > 1) {
            leave();
        }
        mail.stop();
        receiver.close();
    }
}
