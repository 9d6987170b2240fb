package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Scene.path;
import static dev.drawbridge.notification.running.Station.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.notification.delivery.retention.Retaining;
import dev.drawbridge.notification.running.Api;
import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tables do not grow for ever, and lists come by pages. */
@Tag("io")
final class RetentionTest {

    /** Older than all that other tests have made: their ids come first. */
    private static final String OLD =
            """
            with m as (
              insert into message
              select gen_random_uuid(), 'NOTIFICATION', :topic, '111111111111', 'Publish', null,
                'old', false, '[]', now() - make_interval(days => :days), 'old', '{}', 1
              from generate_series(1, :count)
              returning message_id),
            d as (
              insert into delivery (delivery_id, message_id, subscription_arn, protocol, endpoint, raw,
                ordering_key, due, state, finished_at, attempts)
              overriding system value
              select -nextval(pg_get_serial_sequence('delivery', 'delivery_id')), message_id, :arn, 'http', 'http://127.0.0.1:1/', false, 'old',
                now() + make_interval(days => 400), :state,
                case when :state <> 'open' then now() - make_interval(days => :days) end, 1 from m
              returning delivery_id)
            insert into attempt select delivery_id, 1, now(), 'Done', 200, 1, '' from d
            """;

    private static Station station;
    private static Scene scene;

    @BeforeAll
    static void start() {
        station = Station.shared();
        scene = new Scene(station);
    }

    private static void old(String topic, String state, int days, int count) {
        station.database()
                .sql(OLD)
                .param("topic", topic)
                .param("arn", topic + ":" + state)
                .param("days", days)
                .param("state", state)
                .param("count", count)
                .update();
    }

    private static long kept(String topic, String state) {
        return count(
                "select count(*) from delivery join attempt using (delivery_id) where subscription_arn = ?",
                topic + ":" + state);
    }

    private static long count(String sql, String parameter) {
        return station.database().sql(sql).param(parameter).query(Long.class).single();
    }

    @Test
    void what_has_arrived_goes_after_two_weeks_what_failed_after_three_months_what_is_open_never() {
        var topic = scene.topic();
        old(topic, "delivered", 13, 2);
        old(topic, "delivered", 15, 1200);
        old(topic, "failed", 15, 3);
        old(topic, "failed", 91, 5);
        old(topic, "skipped", 91, 5);
        old(topic, "open", 300, 4);
        Retaining.sweep(station.context());
        assertThat(kept(topic, "delivered")).isEqualTo(2);
        assertThat(kept(topic, "failed")).isEqualTo(3);
        assertThat(kept(topic, "skipped")).isZero();
        assertThat(kept(topic, "open")).isEqualTo(4);
        assertThat(count("select count(*) from message where topic_arn = ?", topic)).isEqualTo(9);
    }

    @Test
    void of_an_endpoint_nothing_is_kept_three_months_after_its_subscription_ended() {
        var topic = scene.topic();
        var longAgo = scene.webhook(topic, path());
        var lately = scene.webhook(topic, path());
        var api = new Api(station, PROVIDER);
        for (var arn : new String[] {longAgo, lately}) {
            var path = "/subscriptions/" + Scene.id(arn);
            assertThat(api.put(path, "{'schedule': 'sns'}").status()).isEqualTo(200);
            station.sns(PROVIDER).unsubscribe(b -> b.subscriptionArn(arn));
        }
        station.database()
                .sql(
                        "update subscription set ended_at = ended_at - interval '91 days' where subscription_arn = ?")
                .param(longAgo)
                .update();
        Retaining.sweep(station.context());
        assertThat(keptOfEndpoint(longAgo)).isZero();
        assertThat(keptOfEndpoint(lately)).isEqualTo(2);
    }

    private static long keptOfEndpoint(String arn) {
        return count("select count(*) from endpoint_choice where subscription_arn = ?", arn)
                + count("select count(*) from endpoint_health where subscription_arn = ?", arn);
    }

    @Test
    void subscriptions_are_listed_by_pages() {
        var topic = scene.topic();
        var first = scene.webhook(topic, path());
        var second = scene.webhook(topic, path());
        var api = new Api(station, PROVIDER);
        var page = api.get("/subscriptions?limit=1&topicArn=" + topic).json();
        assertThat(page.at("/subscriptions/0/subscriptionArn").asText()).isEqualTo(first);
        var next = page.path("next").asText();
        page = api.get("/subscriptions?limit=1&topicArn=" + topic + "&after=" + next).json();
        assertThat(page.at("/subscriptions/0/subscriptionArn").asText()).isEqualTo(second);
        next = page.path("next").asText();
        page = api.get("/subscriptions?limit=1&topicArn=" + topic + "&after=" + next).json();
        assertThat(page.path("subscriptions")).isEmpty();
        assertThat(page.path("next").isNull()).isTrue();
    }
}
