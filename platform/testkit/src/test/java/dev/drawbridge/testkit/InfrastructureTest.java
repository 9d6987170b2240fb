package dev.drawbridge.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Runs on whichever servers {@code -Ddrawbridge.infra} says, so both keep the same promises. */
@Tag("io")
@Timeout(180)
class InfrastructureTest {

    private static final TopicPartition LOG = new TopicPartition("infrastructure-test", 0);

    private final Infrastructure infrastructure = Infrastructure.shared();

    @Test
    void there_is_one_instance_a_jvm() {
        assertThat(Infrastructure.shared()).isSameAs(infrastructure);
    }

    @Test
    void fresh_databases_are_empty_and_apart() throws SQLException {
        String one = infrastructure.freshDatabase();
        String two = infrastructure.freshDatabase();
        execute(one, "create table t (n int)");
        execute(two, "create table t (n int)");
        assertThat(one).isNotEqualTo(two);
    }

    @Test
    void the_server_is_postgresql_18_with_room_for_many_connections() throws SQLException {
        try (var connection = DriverManager.getConnection(infrastructure.freshDatabase());
                var statement = connection.createStatement();
                var result = statement.executeQuery("show max_connections")) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
            result.next();
            assertThat(result.getInt(1)).isGreaterThanOrEqualTo(200);
        }
    }

    @Test
    void a_broker_stopped_and_started_keeps_its_address_and_its_data() throws Exception {
        String servers = infrastructure.bootstrapServers();
        try (var admin = Admin.create(config())) {
            admin.createTopics(List.of(new NewTopic(LOG.topic(), 1, (short) 1))).all().get();
        }
        append("before");
        infrastructure.stopKafka();
        infrastructure.startKafka();
        append("after");
        assertThat(infrastructure.bootstrapServers()).isEqualTo(servers);
        assertThat(lines()).containsExactly("before", "after");
    }

    private void append(String line) throws Exception {
        try (var producer =
                new KafkaProducer<>(config(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(LOG.topic(), line)).get();
        }
    }

    private List<String> lines() {
        var lines = new ArrayList<String>();
        try (var consumer =
                new KafkaConsumer<>(config(), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(LOG));
            consumer.seekToBeginning(List.of(LOG));
            while (lines.size() < 2) {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> lines.add(each.value()));
            }
        }
        return lines;
    }

    private Map<String, Object> config() {
        return Map.of("bootstrap.servers", infrastructure.bootstrapServers());
    }

    private static void execute(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
