package dev.drawbridge.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.messaging.kafka.Inbox;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("io")
class MessagingOnKafkaTest {

    @Test
    void a_service_sends_and_hears_through_its_own_transactions() throws Exception {
        var own = new AtomicInteger();
        try (var rig = new Rig();
                var service = service(rig, rig.settings.bootstrapServers(), own)) {
            service.getBean(Publisher.class)
                    .publish(List.of(Sample.envelope(1, 0), Sample.envelope(1, 1)));
            await().atMost(Duration.ofMinutes(1)).until(() -> rig.effects.count() == 2);
            assertThat(own).hasPositiveValue();
            assertThat(service.getBean(DeadLetters.class).count()).isZero();
            assertThat(
                            service.getBean(CaughtUp.class)
                                    .await(Rig.TOPIC, Duration.ofMinutes(1), () -> true))
                    .isTrue();
        }
    }

    @Test
    void it_starts_and_stops_without_a_broker() throws Exception {
        try (var rig = new Rig();
                var service = service(rig, "127.0.0.1:1", new AtomicInteger())) {
            assertThat(service.getBean(Inbox.class).isRunning()).isTrue();
            assertThatExceptionOfType(PublishFailed.class)
                    .isThrownBy(() ->
                            service.getBean(Publisher.class)
                                    .publish(List.of(Sample.envelope(1, 0))));
            assertThat(
                            service.getBean(CaughtUp.class)
                                    .await(Rig.TOPIC, Duration.ofMillis(50), () -> false))
                    .isFalse();
        }
    }

    private static AnnotationConfigApplicationContext service(
            Rig rig, String brokers, AtomicInteger own) {
        var context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "test",
                                Map.of(
                                        "drawbridge.kafka.bootstrap-servers",
                                        brokers,
                                        "drawbridge.kafka.delivery-timeout-ms",
                                        2_000)));
        context.registerBean(DataSource.class, () -> rig.database);
        context.registerBean(InboxHandler.class, () -> rig.effects);
        context.registerBean(
                Subscription.class,
                () -> new Subscription("service-" + Uuids.v7(), Set.of(Rig.TOPIC)));
        context.registerBean(Transactions.class, () -> counting(rig, own));
        context.register(MessagingOnKafka.class);
        context.refresh();
        return context;
    }

    private static Transactions counting(Rig rig, AtomicInteger own) {
        var template = new TransactionTemplate(new JdbcTransactionManager(rig.database));
        return work ->
                template.executeWithoutResult(_ -> {
                    own.incrementAndGet();
                    work.run();
                });
    }
}
