package dev.drawbridge.axon;

import static dev.drawbridge.axon.Service.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.testkit.Infrastructure;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("io")
class SnapshotsTest {

    @Test
    void after_fifty_events_there_is_a_snapshot_by_name_and_a_restart_begins_there() {
        var database = Infrastructure.shared().freshDatabase();
        try (var service = Service.on(database)) {
            service.open(id(1));
            IntStream.range(0, 60).forEach(_ -> service.change(id(1), 1));

            await().until(() -> service.count("select count(*) from snapshot") == 1);
            var snapshot =
                    service.bean(JdbcClient.class)
                            .sql(
                                    """
                                    select payload_type, convert_from(payload, 'UTF8') payload,
                                    sequence_number from snapshot
                                    """)
                            .query()
                            .singleRow();
            assertThat(snapshot).containsEntry("payload_type", "counter-aggregate.v1");
            assertThat(String.valueOf(snapshot.get("payload"))).contains("\"@type\":\"open.v1\"");
        }
        try (var service = Service.on(database)) {
            service.bean(JdbcClient.class)
                    .sql("delete from domain_event where sequence_number < 10")
                    .update();

            assertThat(service.change(id(1), 1)).isEqualTo(61);
        }
    }
}
