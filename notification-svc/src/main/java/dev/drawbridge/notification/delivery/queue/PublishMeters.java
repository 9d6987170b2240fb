package dev.drawbridge.notification.delivery.queue;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.drawbridge.notification.delivery.OutgoingMessage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Counts what has been published: what was rolled back was not. */
@Component
public final class PublishMeters {

    private final MeterRegistry meters;

    PublishMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * @param filteredOut by protocol, how many subscribers did not want it
     */
    public void afterCommit(OutgoingMessage message, Map<String, Long> filteredOut) {
        var topic = message.topicArn();
        int size = message.body().getBytes(UTF_8).length;
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            count(topic, size, filteredOut);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        count(topic, size, filteredOut);
                    }
                });
    }

    private void count(String topic, int size, Map<String, Long> filteredOut) {
        var tags = Tags.of("topic", topic);
        meters.counter("sns.messages.published", tags).increment();
        meters.summary("sns.publish.size", tags).record(size);
        filteredOut.forEach((protocol, count) ->
                meters.counter(
                                "sns.notifications.filtered_out",
                                tags.and("protocol", protocol, "reason", "filter policy"))
                        .increment(count));
    }
}
