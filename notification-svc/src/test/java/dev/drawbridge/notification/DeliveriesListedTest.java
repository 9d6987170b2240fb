package dev.drawbridge.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.notification.running.Api;
import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Deliveries as the two see them whom they concern: whose topic it is, and who subscribed. */
@Tag("io")
final class DeliveriesListedTest {

    private static final String OWNER = "444444444444";
    private static final String SUBSCRIBER = "555555555555";

    private static Station station;
    private static Scene scene;

    @BeforeAll
    static void start() {
        station = Station.shared();
        scene = new Scene(station);
    }

    private static String topicForBoth() {
        var sns = station.sns(OWNER);
        var topic = sns.createTopic(b -> b.name("both")).topicArn();
        sns.addPermission(b ->
                b.topicArn(topic).label("them").awsAccountIds(SUBSCRIBER).actionNames("Subscribe"));
        return topic;
    }

    private static void subscribe(String topic, String path) {
        station.sns(SUBSCRIBER)
                .subscribe(b ->
                        b.topicArn(topic).protocol("http").endpoint(station.receiver().url(path)));
        await().atMost(Scene.PATIENCE).until(() -> !station.receiver().at(path).isEmpty());
        var question = station.receiver().at(path).getFirst().json();
        scene.get(question.path("SubscribeURL").asText());
    }

    /** In pages of two. */
    private static List<Long> listed(String account, String more) {
        var found = new ArrayList<Long>();
        var api = new Api(station, account);
        var next = String.valueOf(Long.MAX_VALUE);
        while (!next.isEmpty() && !next.equals("null")) {
            var page = api.get("/deliveries?limit=2&before=" + next + more);
            page.json().path("deliveries").forEach(one -> found.add(one.path("id").asLong()));
            next = page.at("/next");
        }
        return found;
    }

    private static int hold(CountDownLatch end) {
        try {
            end.await();
            return 200;
        } catch (InterruptedException stopping) {
            return 500;
        }
    }

    @Test
    void both_see_them_page_by_page_newest_first_whether_they_have_ended_or_not() {
        var path = Scene.path();
        var topic = topicForBoth();
        subscribe(topic, path);
        var sns = station.sns(OWNER);
        for (int i = 0; i < 3; i++) {
            sns.publish(b -> b.topicArn(topic).message("ends"));
        }
        await().atMost(Scene.PATIENCE)
                .untilAsserted(() ->
                        assertThat(listed(OWNER, "&state=delivered"))
                                .hasSize(4)); // and the question
        var end = new CountDownLatch(1);
        station.receiver().answer(path, _ -> hold(end));
        sns.publish(b -> b.topicArn(topic).message("waits"));
        assertThat(listed(OWNER, ""))
                .hasSize(5)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .isEqualTo(listed(SUBSCRIBER, ""));
        assertThat(listed(SUBSCRIBER, "&state=open")).hasSize(1);
        assertThat(listed(OWNER, "&stage=Publish&topicArn=" + topic)).hasSize(4);
        assertThat(listed("666666666666", "")).isEmpty();
        end.countDown();
    }
}
