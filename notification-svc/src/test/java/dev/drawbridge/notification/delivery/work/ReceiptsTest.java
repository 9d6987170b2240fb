package dev.drawbridge.notification.delivery.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.notification.delivery.Published;
import dev.drawbridge.notification.delivery.Recipient;
import dev.drawbridge.notification.delivery.queue.Delivery;
import dev.drawbridge.notification.delivery.queue.Outcome;
import dev.drawbridge.notification.running.Station;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("io")
final class ReceiptsTest {

    private static final long ID = 9_000_000_000L;

    private final Station station = Station.shared();

    private static Completion answered() {
        var id = UUID.randomUUID();
        var message = Published.on("arn:aws:sns:us-east-1:111111111111:t", id);
        var recipient = new Recipient(message.topicArn() + ":s", "http", "http://r/", false);
        var delivery = new Delivery(ID, UUID.randomUUID(), 0, true, recipient, message, Map.of());
        var done = new Outcome.Done(200, "HTTP 200");
        return new Completion(delivery, done, Instant.now(), 5, null, null);
    }

    private String ask(String sql) {
        return station.database().sql(sql).query(String.class).single();
    }

    @Test
    void they_outlive_a_crash_of_the_database_and_nobody_elses_commit_is_hurried() {
        var receipts = station.bean(Receipts.class);
        receipts.keep(List.of(answered()));
        assertThat(ask("select relpersistence from pg_class where relname = 'delivery_receipt'"))
                .isEqualTo("p");
        assertThat(ask("select status from delivery_receipt where delivery_id = " + ID))
                .isEqualTo("200");
        assertThat(ask("show synchronous_commit")).isEqualTo("on");
        receipts.drop(List.of(answered()));
        assertThat(ask("select count(*) from delivery_receipt where delivery_id = " + ID))
                .isEqualTo("0");
    }
}
