package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Station.PROVIDER;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.messaging.Envelope;
import dev.drawbridge.notification.running.Api;
import dev.drawbridge.notification.running.ProviderFacts;
import dev.drawbridge.notification.running.Receiver;
import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import dev.drawbridge.testkit.Infrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What comes in twice goes out once, and what nobody can read stops nothing. */
@Tag("io")
final class IntakeTest {

    private static final String UNEXPLAINED =
            "select count(*) from dead_letter where trim(coalesce(reason, '')) = ''";

    /** The 10,000 of the requirement take longer: {@code -Ddrawbridge.poison=10000}. */
    private static final int POISONOUS = Integer.getInteger("drawbridge.poison", 200);

    private static Station station;
    private static Scene scene;
    private static ProviderFacts provider;

    @BeforeAll
    static void start() {
        station = new Station();
        scene = new Scene(station);
        provider = station.provider();
    }

    @AfterAll
    static void stop() {
        station.close();
    }

    private static ServiceId listenedTo(String topic) {
        var service = provider.service();
        station.ec2(PROVIDER)
                .createVpcEndpointConnectionNotification(b ->
                        b.serviceId(service.value())
                                .connectionNotificationArn(topic)
                                .connectionEvents("Accept", "Connect"));
        return service;
    }

    private static int told(String path) {
        return station.receiver().notificationsAt(path).size();
    }

    @Test
    @DisplayName("N5 all that was ever told, three times more, is told nobody")
    void n5_all_that_was_ever_told_three_times_more_is_told_nobody() {
        var path = "/" + UUID.randomUUID();
        var topic = scene.openTopic();
        scene.webhook(topic, path);
        var service = listenedTo(topic);
        var said = new ArrayList<Envelope>();
        for (int i = 0; i < 20; i++) {
            var connection = provider.connection(service);
            said.add(provider.requested(connection));
            said.add(provider.accepted(connection));
        }
        await().atMost(Scene.PATIENCE).until(() -> told(path) == 40);
        long before = deliveries();
        for (int times = 0; times < 3; times++) {
            said.forEach(provider::again);
        }
        // Twenty more, so that each partition has been read beyond what was repeated.
        for (int i = 0; i < 20; i++) {
            provider.requested(provider.connection(service));
        }
        await().atMost(Scene.PATIENCE).until(() -> told(path) == 60);
        assertThat(deliveries() - before).isEqualTo(20);
    }

    private static long deliveries() {
        return station.database().sql("select count(*) from delivery").query(Long.class).single();
    }

    @Test
    @DisplayName("N12 records nobody can read are parked with a reason, and the others go on")
    void n12_records_nobody_can_read_are_parked_and_the_others_go_on() {
        var path = "/" + UUID.randomUUID();
        var topic = scene.openTopic();
        scene.webhook(topic, path);
        var service = listenedTo(topic);
        long parked = parked();
        try (var producer = producer()) {
            for (int i = 0; i < POISONOUS; i++) {
                var kinds = poison(i);
                producer.send(
                        new ProducerRecord<>(
                                "provider-events", "poison-" + i, kinds.get(i % kinds.size())));
                if (i % 10 == 0) {
                    provider.requested(provider.connection(service));
                    // Two hundred a second: a flood would show how long it takes, not a stall.
                    LockSupport.parkNanos(50_000_000);
                }
            }
        }
        await().atMost(Scene.PATIENCE).until(() -> told(path) == (POISONOUS + 9) / 10);
        await().atMost(Scene.PATIENCE).until(() -> parked() - parked == POISONOUS);
        assertThat(station.database().sql(UNEXPLAINED).query(Long.class).single()).isZero();
        showDelays(path);
    }

    /** From when a healthy fact was said to when its message was made: a figure, for it depends. */
    private static void showDelays(String path) {
        var millis =
                station.receiver().notificationsAt(path).stream()
                        .map(Receiver.Got::json)
                        .mapToLong(got -> Duration.between(said(got), made(got)).toMillis())
                        .sorted()
                        .toArray();
        System.out.printf(
                "healthy records among %d poisonous: p50 %d ms, p99 %d ms, at most %d ms%n",
                POISONOUS,
                millis[millis.length / 2],
                millis[millis.length * 99 / 100],
                millis[millis.length - 1]);
    }

    private static Instant said(JsonNode got) {
        var news = got.path("Message").asText();
        return Instant.parse(news.replaceAll("(?s).*\"eventTime\":\"([^\"]+)\".*", "$1"));
    }

    private static Instant made(JsonNode got) {
        return Instant.parse(got.path("Timestamp").asText());
    }

    private static long parked() {
        return new Api(station, PROVIDER).get("/dead-letters").json().path("count").asLong();
    }

    private static KafkaProducer<String, byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        Infrastructure.shared().bootstrapServers(),
                        "max.request.size",
                        4_000_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Twenty kinds of broken. */
    private static List<byte[]> poison(int i) {
        var id = UUID.randomUUID().toString();
        var whole =
                """
                {"specversion":"1.0","id":"%s","source":"/drawbridge/provider","type":"%s","time":"%s","datacontenttype":"application/json","stream":"poison-%d","sequence":%s,"principal":"p","account":"%s","correlationid":"c","causationid":"c","data":%s}\
                """;
        var time = "2026-11-27T12:00:00Z";
        var type = "connection-accepted.v1";
        return List.of(
                bytes(""),
                bytes("{"),
                bytes("null"),
                bytes("[]"),
                bytes("\"text\""),
                bytes("42"),
                bytes("{}"),
                bytes("{\"id\":\"" + id + "\"}"),
                new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1},
                new byte[] {'{', '"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"', ':', '1', '}'},
                bytes("{\"id\":\"\\ud800\"}"),
                bytes("[".repeat(5000)),
                bytes("x".repeat(i < 200 ? 1_000_000 : 100_000)),
                bytes(whole.formatted(id, "never-heard-of.v1", time, i, "0", PROVIDER, "{}")),
                bytes(whole.formatted(id, "connection-accepted.v9", time, i, "0", PROVIDER, "{}")),
                bytes(whole.formatted(id, type, time, i, "0", PROVIDER, "{}")),
                bytes(whole.formatted(id, type, time, i, "0", PROVIDER, "[]")),
                bytes(whole.formatted(id, type, time, i, "\"zero\"", PROVIDER, "{}")),
                bytes(whole.formatted(id, type, "yesterday", i, "0", PROVIDER, "{}")),
                bytes(whole.formatted(id, "", time, i, "0", "nobody", "{\"connection\":7}")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
