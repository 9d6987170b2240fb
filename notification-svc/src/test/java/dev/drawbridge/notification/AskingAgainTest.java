package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Scene.PATIENCE;
import static dev.drawbridge.notification.running.Station.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.notification.delivery.mail.InboundMail;
import dev.drawbridge.notification.delivery.mail.Samples;
import dev.drawbridge.notification.running.Api;
import dev.drawbridge.notification.running.MailBox;
import dev.drawbridge.notification.running.Post;
import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;

/** A question is asked whenever somebody wants it, whatever became of the one before. */
@Tag("io")
final class AskingAgainTest {

    private static Station station;
    private static Scene scene;
    private static SnsClient sns;
    private static Api api;

    @BeforeAll
    static void start() {
        station = Station.shared();
        scene = new Scene(station);
        sns = station.sns(PROVIDER);
        api = new Api(station, PROVIDER);
    }

    private static String subscribe(String topic, String protocol, String endpoint) {
        return sns.subscribe(b ->
                        b.topicArn(topic)
                                .protocol(protocol)
                                .endpoint(endpoint)
                                .returnSubscriptionArn(true))
                .subscriptionArn();
    }

    private static String standing(String arn) {
        return api.get("/subscriptions/" + Scene.id(arn)).at("/subscription/standing");
    }

    private static List<String> questionsAt(String path) {
        return station.receiver().at(path).stream().map(got -> got.type()).toList();
    }

    @Test
    void a_webhook_that_was_gone_when_it_was_asked_is_asked_again_and_told() {
        var topic = scene.topic();
        var path = Scene.path();
        station.receiver().answerQuestions(path, 410);
        var arn = subscribe(topic, "http", station.receiver().url(path));
        await().atMost(PATIENCE).until(() -> questionsAt(path).size() == 1);
        await().atMost(PATIENCE).until(() -> open(arn) == 0);
        assertThat(standing(arn)).isEqualTo("active");
        station.receiver().answerQuestions(path, 200);
        subscribe(topic, "http", station.receiver().url(path));
        await().atMost(PATIENCE).until(() -> questionsAt(path).size() == 2);
        scene.get(station.receiver().at(path).get(1).json().path("SubscribeURL").asText());
        scene.publish(topic, "hello");
        await().atMost(PATIENCE).until(() -> station.receiver().notificationsAt(path).size() == 1);
    }

    private static long open(String arn) {
        return station.database()
                .sql("select count(*) from delivery where state = 'open' and subscription_arn = ?")
                .param(arn)
                .query(Long.class)
                .single();
    }

    @Test
    void an_address_whose_confirmation_came_back_is_asked_again() throws Exception {
        var topic = scene.topic();
        var box = new MailBox(station);
        var arn = subscribe(topic, "email", box.address());
        Post.arrives(
                station.bean(InboundMail.class).port(),
                box.returnPath(1),
                Samples.report("failed", "5.1.1", "550 5.1.1 no such user"));
        subscribe(topic, "email", box.address());
        scene.post(box.link(2, "http://localhost:4566/confirm\\S+"), "");
        assertThat(standing(arn)).isEqualTo("active");
        scene.publish(topic, "hello");
        assertThat(box.text(3)).contains("hello");
    }

    @Test
    void whoever_leaves_by_the_link_is_asked_although_his_endpoint_is_muted() {
        var topic = scene.topic();
        var path = Scene.path();
        var arn = scene.webhook(topic, path);
        assertThat(api.post("/subscriptions/" + Scene.id(arn) + "/mute", "").status())
                .isEqualTo(200);
        scene.get(
                "http://localhost:4566/?Action=Unsubscribe&Version=2010-03-31&SubscriptionArn="
                        + arn);
        await().atMost(PATIENCE).until(() -> questionsAt(path).contains("UnsubscribeConfirmation"));
    }
}
