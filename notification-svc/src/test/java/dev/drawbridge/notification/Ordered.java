package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Station.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drawbridge.notification.running.Api;
import dev.drawbridge.notification.running.Receiver.Got;
import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A webhook of a topic that keeps order; it takes nothing that is bad. */
record Ordered(Station station, String topic, String arn, String path) {

    static Ordered that(Station station, String onFailure) {
        var topic =
                station.sns(PROVIDER)
                        .createTopic(b ->
                                b.name(UUID.randomUUID() + ".fifo")
                                        .attributes(
                                                Map.of(
                                                        "FifoTopic",
                                                        "true",
                                                        "ContentBasedDeduplication",
                                                        "true")))
                        .topicArn();
        var path = Scene.path();
        var arn = new Scene(station).webhook(topic, path);
        var reader = new Ordered(station, topic, arn, path);
        station.receiver().answer(path, got -> message(got).contains("bad") ? 404 : 200);
        assertThat(reader.choose(onFailure).at("/subscription/onFailure")).isEqualTo(onFailure);
        return reader;
    }

    Api.Answer choose(String onFailure) {
        return api().put(one(), "{'onFailure': '%s'}".formatted(onFailure));
    }

    String one() {
        return "/subscriptions/" + Scene.id(arn);
    }

    void publish(String group, String... texts) {
        for (var text : texts) {
            station.sns(PROVIDER)
                    .publish(b -> b.topicArn(topic).messageGroupId(group).message(text));
        }
    }

    /** What has come, in the order in which it came. */
    List<String> got() {
        return station.receiver().notificationsAt(path).stream().map(Ordered::message).toList();
    }

    void awaitGot(String... texts) {
        await().atMost(Scene.PATIENCE)
                .untilAsserted(() -> assertThat(got()).containsExactly(texts));
    }

    List<JsonNode> listed(String state) {
        var listed = api().get("/deliveries?state=" + state + "&subscriptionArn=" + arn);
        return StreamSupport.stream(listed.json().path("deliveries").spliterator(), false).toList();
    }

    /** Until the first has failed and the others wait for it. */
    JsonNode awaitBlocked(int others) {
        await().atMost(Scene.PATIENCE)
                .until(() -> listed("blocked").size() == others && !listed("failed").isEmpty());
        return listed("failed").getFirst();
    }

    Api.Answer redrive(JsonNode delivery) {
        var id = delivery.path("id").asText();
        return api().post("/redrives", "{'deliveries': {'id': [%s]}}".formatted(id));
    }

    private static String message(Got got) {
        return got.json().path("Message").asText();
    }

    private Api api() {
        return new Api(station, PROVIDER);
    }
}
