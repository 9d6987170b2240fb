package dev.drawbridge.notification.delivery.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.notification.delivery.OutgoingMessage;
import dev.drawbridge.notification.delivery.Published;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

final class PublishMetersTest {

    private static final String TOPIC = "arn:aws:sns:us-east-1:111111111111:news";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PublishMeters published = new PublishMeters(meters);
    private final OutgoingMessage message = Published.on(TOPIC);

    @AfterEach
    void end() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    @Test
    void what_was_published_counts_once_it_is_committed() {
        TransactionSynchronizationManager.initSynchronization();
        published.afterCommit(message, Map.of("http", 2L, "email", 1L));
        assertThat(meters.getMeters()).isEmpty();
        TransactionSynchronizationManager.getSynchronizations()
                .forEach(TransactionSynchronization::afterCommit);
        assertThat(meters.get("sns.messages.published").tag("topic", TOPIC).counter().count())
                .isEqualTo(1);
        assertThat(meters.get("sns.publish.size").summary().totalAmount()).isEqualTo(4);
        assertThat(
                        meters.get("sns.notifications.filtered_out")
                                .tag("protocol", "http")
                                .counter()
                                .count())
                .isEqualTo(2);
    }

    @Test
    void where_there_is_no_transaction_it_counts_at_once() {
        published.afterCommit(message, Map.of());
        assertThat(meters.get("sns.messages.published").counter().count()).isEqualTo(1);
    }
}
