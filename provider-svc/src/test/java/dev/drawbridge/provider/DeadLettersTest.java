package dev.drawbridge.provider;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.events.Topic;
import dev.drawbridge.messaging.DeadLetter;
import dev.drawbridge.messaging.DeadLetters;
import dev.drawbridge.testkit.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What this service could not handle, by HTTP. */
@Tag("io")
final class DeadLettersTest {

    private static final String PATH = "/v1/provider/dead-letters";

    private final Scene scene = new Scene();

    @Test
    void a_broken_message_is_listed_shown_and_tried_again() {
        var broken = "{broken " + UUID.randomUUID();
        say(broken);
        var park = scene.provider.bean(DeadLetters.class);
        var id = awaitLetter(each -> text(park.find(each.id())).equals(broken)).id();

        assertThat(ask("GET", "?limit=1&after=" + (id - 1)))
                .contains("\"id\":" + id + ",", "\"kind\":\"UNREADABLE\"", "\"attempts\":1");
        assertThat(ask("GET", "/" + id)).contains("\"message\":\"" + broken + "\"");

        assertThat(ask("POST", "/" + id + "/retry")).contains("\"left\":0");

        assertThat(ask("GET", "/" + id)).contains("\"attempts\":2");
    }

    @Test
    void one_that_waits_for_another_is_shown_until_that_one_comes() {
        var connection = Consumer.connection(Scene.CONSUMER, scene.service(true), scene.owner);
        var consumer = scene.provider.consumer();
        var request = consumer.envelope(Consumer.request(connection));
        consumer.releases(connection);
        var stream = connection.endpointId().value();
        var id = awaitLetter(each -> stream.equals(each.stream())).id();
        assertThat(ask("GET", "/" + id)).contains("\"kind\":\"WAITING\"", "\"sequence\":1");

        consumer.again(request);

        await().until(() -> ask("GET", "/" + id).contains("There is no dead letter " + id));
    }

    private DeadLetter awaitLetter(Predicate<DeadLetter> which) {
        var park = scene.provider.bean(DeadLetters.class);
        return await().until(
                        () -> park.list(0, 10_000).stream().filter(which).findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String text(Optional<DeadLetter> letter) {
        return letter.map(found -> new String(requireNonNull(found.raw()), StandardCharsets.UTF_8))
                .orElse("");
    }

    private static void say(String text) {
        var settings =
                Map.<String, Object>of(
                        "bootstrap.servers", Infrastructure.shared().bootstrapServers());
        var bytes = new ByteArraySerializer();
        try (var producer = new KafkaProducer<>(settings, bytes, bytes)) {
            var value = text.getBytes(StandardCharsets.UTF_8);
            var _ = producer.send(new ProducerRecord<>(Topic.CONSUMER_EVENTS.topicName(), value));
        }
    }

    private String ask(String method, String path) {
        var uri = scene.provider.uri().resolve(PATH + path);
        var request = HttpRequest.newBuilder(uri).method(method, BodyPublishers.noBody()).build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
