package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Scene.PATIENCE;
import static dev.drawbridge.notification.running.Scene.path;
import static dev.drawbridge.notification.running.Station.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.notification.delivery.health.Standings;
import dev.drawbridge.notification.delivery.retention.Retaining;
import dev.drawbridge.notification.delivery.work.Leftovers;
import dev.drawbridge.notification.running.MailBox;
import dev.drawbridge.notification.running.Receiver.Got;
import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.FilterPolicyLimitExceededException;

/** Who is told when something goes wrong, and what a killed worker leaves behind. */
@Tag("io")
final class TroubleTest {

    private static Station station;
    private static Scene scene;
    private static SnsClient sns;

    @BeforeAll
    static void start() {
        station = Station.shared();
        scene = new Scene(station);
        sns = station.sns(PROVIDER);
    }

    private static MailBox confirmed(String topic, String protocol) {
        var box = new MailBox(station);
        sns.subscribe(b -> b.topicArn(topic).protocol(protocol).endpoint(box.address()));
        scene.post(box.link(1, "http://localhost:4566/confirm\\S+"), "");
        return box;
    }

    /** Five of the ten probes after which it is given up. */
    private static void halfWay(String arn) {
        station.database()
                .sql(
                        """
                        update endpoint_health set reopened = 4, opened_at = now() - interval '1 day',
                          probe_at = now() - interval '1 second', failing_since = now() - interval '1 day'
                        where subscription_arn = ?
                        """)
                .param(arn)
                .update();
    }

    @Test
    @DisplayName("§14: the owner is warned and told by mail, in words; programs get JSON")
    void the_owner_is_told_of_an_endpoint_in_trouble() {
        var operations = sns.createTopic(b -> b.name("drawbridge-operations")).topicArn();
        var box = confirmed(operations, "email");
        var watcher = path();
        scene.webhook(operations, watcher);
        var path = path();
        var topic = scene.topic();
        var arn = scene.webhook(topic, path);
        scene.publish(topic, "well");
        await().atMost(PATIENCE).until(() -> !station.receiver().notificationsAt(path).isEmpty());
        halfWay(arn);
        station.receiver().answer(path, _ -> 500);
        scene.publish(topic, "fails");
        assertThat(box.text(2))
                .contains("does not take what it is sent")
                .contains(station.receiver().url(path))
                .contains("now it is at 50 %")
                .contains("http://localhost:4566/notifications/subscriptions/" + Scene.id(arn));
        assertThat(box.header(2, "Subject"))
                .isEqualTo("Endpoint in trouble: 50 % of the way to being disabled");
        var gone = path();
        scene.webhook(topic, gone);
        station.receiver().answer(gone, _ -> 410);
        scene.publish(topic, "is gone");
        assertThat(box.text(3)).contains("was disabled").contains("it answered 410 Gone");
        await().atMost(PATIENCE).until(() -> told(watcher).size() == 2);
        assertThat(told(watcher).stream().map(g -> message(g)).toList())
                .anyMatch(text -> text.contains("\"eventType\":\"EndpointWarned\""))
                .anyMatch(text -> text.contains("\"eventType\":\"EndpointDisabled\""));
        sns.deleteTopic(b -> b.topicArn(operations));
    }

    private static List<Got> told(String path) {
        return station.receiver().notificationsAt(path);
    }

    private static String message(Got got) {
        return got.json().path("Message").asText();
    }

    @Test
    @DisplayName(
            "§17 3: what was answered before a kill is completed afterwards and not sent again")
    void a_receipt_is_enough_not_to_send_again() throws Exception {
        var path = path();
        var topic = scene.topic();
        scene.webhook(topic, path);
        var answered = new CountDownLatch(1);
        station.receiver().answer(path, _ -> waited(answered));
        var id = UUID.fromString(scene.publish(topic, "once"));
        await().atMost(PATIENCE).until(() -> leave(id) == 1);
        Leftovers.finish(station.context());
        assertThat(state(id)).isEqualTo("delivered by attempt 1");
        answered.countDown();
        scene.publish(topic, "next");
        await().atMost(PATIENCE).until(() -> told(path).size() == 2);
        assertThat(told(path).stream().map(Got::messageId).collect(Collectors.toSet())).hasSize(2);
    }

    @Test
    void what_came_before_an_endpoint_was_enabled_again_is_not_skipped_afterwards() {
        var path = path();
        var topic = scene.topic();
        var arn = scene.webhook(topic, path);
        scene.publish(topic, "well");
        await().atMost(PATIENCE).until(() -> told(path).size() == 1);
        held(arn, "active");
        var id = UUID.fromString(scene.publish(topic, "waits"));
        // A round that saw it muted comes too late: it has been enabled meanwhile.
        station.bean(Standings.class).skipArrived(arn, "muted");
        assertThat(open(id)).isTrue();
        held(arn, "muted");
        station.bean(Standings.class).skipArrived(arn, "muted");
        assertThat(open(id)).isFalse();
    }

    /** By its breaker, so that nothing is sent meanwhile. */
    private static void held(String arn, String standing) {
        station.database()
                .sql(
                        """
                        update endpoint_health set standing = ?, opened_at = now(),
                          probe_at = now() + interval '1 hour'
                        where subscription_arn = ?
                        """)
                .params(standing, arn)
                .update();
    }

    private static boolean open(UUID messageId) {
        return station.database()
                .sql("select state = 'open' from delivery where message_id = ?")
                .param(messageId)
                .query(Boolean.class)
                .single();
    }

    private static int waited(CountDownLatch answered) {
        try {
            answered.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 200;
    }

    /** What the worker would have written before it was killed. */
    private static int leave(UUID messageId) {
        return station.database()
                .sql(
                        """
                        insert into delivery_receipt
                        select delivery_id, lease, now() - interval '1 second', 7, 200, 'HTTP 200'
                        from delivery where message_id = ? and lease is not null
                        on conflict do nothing
                        """)
                .param(messageId)
                .update();
    }

    private static String state(UUID messageId) {
        return station.database()
                .sql(
                        """
                        select d.state || ' by attempt ' || a.number from delivery d
                        join attempt a using (delivery_id) where d.message_id = ?
                        """)
                .param(messageId)
                .query(String.class)
                .single();
    }

    @Test
    @DisplayName("§9: an account has 10,000 filter policies and not one more")
    void an_account_has_ten_thousand_filter_policies() {
        var account = "777777777777";
        var owner = station.sns(account);
        var topic = owner.createTopic(b -> b.name("limited")).topicArn();
        station.database()
                .sql(
                        """
                        insert into subscription (subscription_arn, subscription_id, topic_arn, owner,
                          region, principal, protocol, endpoint, raw, state, attributes)
                        select :topic || n || ':' || n, gen_random_uuid(), :topic || (n % 100), :owner,
                          'us-east-1', 'x', 'http', 'http://127.0.0.1/' || n, false, 'confirmed',
                          '{"FilterPolicy": "{}"}'
                        from generate_series(1, 10000) n
                        """)
                .param("topic", topic)
                .param("owner", account)
                .update();
        assertThatThrownBy(() ->
                        owner.subscribe(b ->
                                b.topicArn(topic)
                                        .protocol("http")
                                        .endpoint(station.receiver().url(path()))
                                        .attributes(
                                                java.util.Map.of(
                                                        "FilterPolicy", "{\"a\":[\"b\"]}"))))
                .isInstanceOf(FilterPolicyLimitExceededException.class);
        station.database().sql("delete from subscription where owner = ?").param(account).update();
    }

    @Test
    void the_meters_of_a_topic_go_with_it() {
        var path = path();
        var topic = scene.topic();
        scene.webhook(topic, path);
        scene.publish(topic, "counted");
        await().atMost(PATIENCE).until(() -> meters(topic) >= 5);
        sns.deleteTopic(b -> b.topicArn(topic));
        Retaining.sweep(station.context());
        assertThat(meters(topic)).isZero();
    }

    private static long meters(String topic) {
        return station.bean(MeterRegistry.class).getMeters().stream()
                .filter(meter -> topic.equals(meter.getId().getTag("topic")))
                .count();
    }
}
