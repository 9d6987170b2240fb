package dev.drawbridge.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.notification.running.Api;
import dev.drawbridge.notification.running.Station;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("io")
final class RebuildTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    @DisplayName(
            "U7 topics and subscriptions are made again from the log and put to use; §16 what blocks does so after that and a restart")
    void u7_topics_and_subscriptions_are_made_again_from_the_log_and_put_to_use() {
        try (var station = new Station()) {
            station.startInstance();
            var sns = station.sns(Station.PROVIDER);
            var before = sns.createTopic(b -> b.name("before")).topicArn();
            var api = new Api(station, Station.PROVIDER);
            var blocked = Ordered.that(station, "block");
            blocked.publish("a", "a1 bad", "a2");
            var head = blocked.awaitBlocked(1);
            var path = "/rebuilds/" + api.post("/rebuilds", "").at("/id");
            await().atMost(PATIENCE).until(() -> api.get(path).at("/state").equals("ready"));
            assertThat(api.get(path).at("/same")).isEqualTo("true");
            assertThat(api.post(path + "/swap", "").status()).isEqualTo(200);
            await().atMost(PATIENCE).until(() -> api.get(path).at("/state").equals("swapped"));
            var after = sns.createTopic(b -> b.name("after")).topicArn();
            assertThat(sns.listTopics().topics())
                    .extracting(topic -> topic.topicArn())
                    .contains(before, after);
            station.replaceInstance();
            blocked.publish("b", "b1");
            blocked.awaitGot("a1 bad", "b1");
            blocked.awaitBlocked(1);
            station.receiver().answer(blocked.path(), _ -> 200);
            blocked.redrive(head);
            blocked.awaitGot("a1 bad", "b1", "a1 bad", "a2");
        }
    }
}
