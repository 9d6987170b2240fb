package dev.drawbridge.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("io")
class EmbeddedKafkaTest {

    @TempDir Path directory;

    @Test
    void what_was_acknowledged_is_there_after_a_restart_on_the_same_port() throws Exception {
        String servers;
        try (var kafka = EmbeddedKafka.start(directory, 0)) {
            servers = kafka.bootstrapServers();
            var log = new KafkaLog(servers);
            log.create();
            log.append("first");
        }
        try (var kafka = EmbeddedKafka.start(directory, 0)) {
            assertThat(kafka.bootstrapServers()).isEqualTo(servers);
            var log = new KafkaLog(servers);
            log.append("second");
            assertThat(log.lines()).containsExactly("first", "second");
        }
    }

    @Test
    void on_another_port_clients_are_told_the_new_address() throws Exception {
        try (var kafka = EmbeddedKafka.start(directory, 0)) {
            var log = new KafkaLog(kafka.bootstrapServers());
            log.create();
            log.append("first");
        }
        try (var kafka = EmbeddedKafka.start(directory, Ports.free())) {
            assertThat(new KafkaLog(kafka.bootstrapServers()).lines()).containsExactly("first");
        }
    }

    @Test
    void a_half_formatted_directory_is_formatted_again() throws Exception {
        Files.createDirectories(directory.resolve("data.new/__cluster_metadata-0"));
        try (var kafka = EmbeddedKafka.start(directory, 0)) {
            var log = new KafkaLog(kafka.bootstrapServers());
            log.create();
            assertThat(log.lines()).isEmpty();
        }
    }

    @Test
    void a_taken_port_is_one_clear_sentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedKafka.start(directory, taken.getLocalPort()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessage(
                            "Port %d, wanted for Kafka, is taken by another program."
                                    .formatted(taken.getLocalPort()));
        }
    }
}
