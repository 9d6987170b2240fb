package dev.drawbridge.messaging;

import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.drawbridge.events.Topic;
import dev.drawbridge.messaging.inbox.Messages;
import dev.drawbridge.messaging.inbox.ParkedLetters;
import dev.drawbridge.messaging.inbox.Received;
import dev.drawbridge.messaging.json.EnvelopeCodec;
import dev.drawbridge.messaging.kafka.CaughtUpOnKafka;
import dev.drawbridge.messaging.kafka.Inbox;
import dev.drawbridge.messaging.kafka.KafkaPublisher;
import dev.drawbridge.messaging.kafka.KafkaSettings;
import dev.drawbridge.messaging.kafka.Progress;
import dev.drawbridge.messaging.kafka.Topics;
import dev.drawbridge.testkit.Infrastructure;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One service's inbox on a database of its own, and the topic it reads, emptied first. */
final class Rig implements AutoCloseable {

    static final Topic TOPIC = Topic.CONSUMER_EVENTS;

    private static final int LIMIT = 512 * 1024;

    final HikariDataSource database;
    final KafkaSettings settings;
    final Effects effects;
    final Topics topics;
    private final String group = "test-" + Uuids.v7();

    Rig() throws Exception {
        var infrastructure = Infrastructure.shared();
        var config = new HikariConfig();
        config.setJdbcUrl(infrastructure.freshDatabase());
        config.setMaximumPoolSize(4);
        database = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/messaging")
                .load()
                .migrate();
        effects = new Effects(database);
        settings =
                new KafkaSettings(
                        infrastructure.bootstrapServers(),
                        3,
                        (short) 1,
                        "test",
                        Duration.ofSeconds(4),
                        LIMIT);
        topics = new Topics(settings);
        topics.create(Duration.ofSeconds(20));
        empty();
    }

    /** A running inbox and what belongs to it. */
    record Running(Inbox inbox, Progress progress, DeadLetters park, CaughtUp caughtUp)
            implements AutoCloseable {
        @Override
        public void close() {
            inbox.stop();
        }
    }

    Running start() {
        return start(effects, new EnvelopeCodec(LIMIT));
    }

    Running start(InboxHandler handler, EnvelopeCodec codec) {
        return start(handler, codec, settings);
    }

    /** Another instance of the same service, on the same database. */
    Running startAnother(String instance) {
        var its =
                new KafkaSettings(
                        settings.bootstrapServers(),
                        settings.partitions(),
                        settings.replication(),
                        instance,
                        settings.deliveryTimeout(),
                        settings.messageLimit());
        return start(effects, new EnvelopeCodec(LIMIT), its);
    }

    private Running start(InboxHandler handler, EnvelopeCodec codec, KafkaSettings its) {
        var progress = new Progress();
        var messages = messages(handler, codec);
        var subscription = new Subscription(group, Set.of(TOPIC));
        var inbox = new Inbox(its, subscription, topics, messages, progress);
        inbox.start();
        var caughtUp = new CaughtUpOnKafka(topics, progress);
        return new Running(inbox, progress, new ParkedLetters(messages), caughtUp);
    }

    Messages messages(InboxHandler handler, EnvelopeCodec codec) {
        var template = new TransactionTemplate(new JdbcTransactionManager(database));
        return new Messages(
                database,
                work -> template.executeWithoutResult(_ -> work.run()),
                codec,
                handler,
                List.of());
    }

    Publisher publisher() {
        return new KafkaPublisher(settings, new EnvelopeCodec(LIMIT));
    }

    /** As it stands, in this order, without asking whether it makes sense. */
    void send(List<Received> records) throws Exception {
        try (var producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", settings.bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            var sent =
                    records.stream()
                            .map(r -> new ProducerRecord<>(r.topic(), r.key(), r.raw()))
                            .map(producer::send)
                            .toList();
            producer.flush();
            for (var one : sent) {
                one.get();
            }
        }
    }

    static Received raw(Envelope envelope) {
        return raw(envelope.stream(), new EnvelopeCodec(LIMIT).write(envelope));
    }

    static Received raw(String key, byte[] bytes) {
        return new Received(
                TOPIC.topicName(),
                0,
                0,
                key.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                bytes);
    }

    void awaitHandled(Running running, long messages) {
        await().atMost(Duration.ofMinutes(8))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> running.progress().handled() >= messages);
    }

    /** Offsets that were never committed. */
    void forgetOffsets() throws Exception {
        try (var admin = admin()) {
            // Whose name is kept for a restart is missed only after 10 s.
            admin.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                    .all()
                    .get();
            admin.deleteConsumerGroups(List.of(group)).all().get();
        }
    }

    private void empty() throws Exception {
        try (var admin = admin()) {
            var asked = new HashMap<TopicPartition, OffsetSpec>();
            for (int partition = 0; partition < 3; partition++) {
                asked.put(new TopicPartition(TOPIC.topicName(), partition), OffsetSpec.latest());
            }
            var deleted = new HashMap<TopicPartition, RecordsToDelete>();
            admin.listOffsets(asked)
                    .all()
                    .get()
                    .forEach(
                            (p, end) -> deleted.put(p, RecordsToDelete.beforeOffset(end.offset())));
            admin.deleteRecords(deleted).all().get();
        }
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", settings.bootstrapServers()));
    }

    @Override
    public void close() {
        topics.close();
        database.close();
    }
}
