package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Scene.PATIENCE;
import static dev.drawbridge.notification.running.Station.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.notification.delivery.lane.Lanes;
import dev.drawbridge.notification.running.Api;
import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;

/** What cannot be meant is refused in words. */
@Tag("io")
final class OddInputTest {

    private static Station station;
    private static Scene scene;
    private static Api api;

    @BeforeAll
    static void start() {
        station = Station.shared();
        scene = new Scene(station);
        api = new Api(station, PROVIDER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'deliveries': {'state': [null]}, 'all': true}",
                "{'deliveries': {'id': [null]}}",
                "{'deliveries': {'from': '+999999999-01-01T00:00:00Z'}}",
                "{'deliveries': {'until': '+200000000-01-01T00:00:00Z'}, 'dryRun': true}"
            })
    void deliveries_are_not_sent_again_by_what_means_nothing(String order) {
        assertThat(api.post("/redrives", order).status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=%2B999999999-01-01T00:00:00Z", "until=-000001-01-01T00:00:00Z"})
    void deliveries_are_not_listed_of_a_time_that_no_calendar_has(String query) {
        assertThat(api.get("/deliveries?" + query).status()).isEqualTo(400);
    }

    @Test
    void a_webhook_that_leads_to_no_network_is_refused_when_it_is_subscribed() {
        var topic = scene.topic();
        assertThatThrownBy(() ->
                        station.sns(PROVIDER)
                                .subscribe(b ->
                                        b.topicArn(topic)
                                                .protocol("http")
                                                .endpoint("http://169.254.169.254/latest")))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("Endpoint Reason: SSRF_BLOCKED");
    }

    private static String byMail(String topic) {
        return station.sns(PROVIDER)
                .subscribe(b ->
                        b.topicArn(topic)
                                .protocol("email")
                                .endpoint("ops@example.com")
                                .returnSubscriptionArn(true))
                .subscriptionArn();
    }

    @Test
    void a_mail_has_neither_a_schedule_nor_a_secret() {
        var path = "/subscriptions/" + Scene.id(byMail(scene.topic()));
        assertThat(api.put(path, "{'schedule': 'standard-webhooks'}").status()).isEqualTo(400);
        var refused = api.post(path + "/secret", "");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().toString()).contains("is by email");
    }

    @Test
    void what_a_topic_says_of_webhooks_does_not_slow_its_mails() {
        var topic = scene.topic();
        station.sns(PROVIDER)
                .setTopicAttributes(b ->
                        b.topicArn(topic)
                                .attributeName("DeliveryPolicy")
                                .attributeValue(
                                        "{\"http\":{\"defaultThrottlePolicy\":{\"maxReceivesPerSecond\":1}}}"));
        var arn = byMail(topic);
        await().atMost(PATIENCE).until(() -> move(arn, "delivered", "open") == 1);
        assertThat(station.bean(Lanes.class).visit(List.of(arn), Instant.now()))
                .singleElement()
                .satisfies(lane -> {
                    assertThat(lane.subscriptionArn()).isEqualTo(arn);
                    assertThat(lane.perSecond()).isEmpty();
                });
        assertThat(move(arn, "open", "delivered")).isEqualTo(1);
    }

    /** The question that went to it: as if it went tomorrow. */
    private static int move(String arn, String from, String to) {
        return station.database()
                .sql(
                        """
                        update delivery set state = ?, due = now() + interval '1 day'
                        where subscription_arn = ? and state = ?
                        """)
                .params(to, arn, from)
                .update();
    }
}
