package dev.drawbridge.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** One topic with one partition, written and read as lines. */
record KafkaLog(String bootstrapServers) {

    private static final TopicPartition PARTITION = new TopicPartition("log", 0);

    void create() throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(config())) {
            admin.createTopics(List.of(new NewTopic("log", 1, (short) 1))).all().get();
        }
    }

    void append(String line) throws ExecutionException, InterruptedException {
        try (var producer =
                new KafkaProducer<>(config(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("log", line)).get();
        }
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        try (var consumer =
                new KafkaConsumer<>(config(), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end = consumer.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
            while (consumer.position(PARTITION) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> lines.add(each.value()));
            }
        }
        return lines;
    }

    private Map<String, Object> config() {
        return Map.of("bootstrap.servers", bootstrapServers);
    }
}
