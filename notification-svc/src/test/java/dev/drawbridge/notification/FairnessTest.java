package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Scene.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.notification.running.Receiver.Got;
import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nothing that waits holds back what need not wait for it; what has to wait for it does. */
@Tag("io")
final class FairnessTest {

    private static final String QUEUED =
            """
            with m as (
              insert into message
              select gen_random_uuid(), 'NOTIFICATION', :topic, '111111111111', 'Publish', null,
                'hot', false, '[]', now(), 'hot', '{}', 1 from generate_series(1, :count)
              returning message_id)
            insert into delivery (message_id, subscription_arn, protocol, endpoint, raw, ordering_key, due)
            select message_id, :arn, 'http', :endpoint, false, 'hot', now() from m
            returning delivery_id
            """;

    private static Station station;
    private static Scene scene;

    @BeforeAll
    static void start() {
        station = Station.shared();
        scene = new Scene(station);
    }

    private static long queue(String topic, String arn, String path, int count) {
        return station.database()
                .sql(QUEUED)
                .param("topic", topic)
                .param("arn", arn)
                .param("endpoint", station.receiver().url(path))
                .param("count", count)
                .query(Long.class)
                .list()
                .getFirst();
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
    void thousands_behind_one_endpoint_hold_nobody_elses_news_back() {
        var path = path();
        var topic = scene.topic();
        var arn = scene.webhook(topic, path);
        var end = new CountDownLatch(1);
        station.receiver().answer(path, got -> got.body().contains("hot") ? hold(end) : 200);
        queue(topic, arn, path, 2000);
        var other = scene.publish(topic, "cold");
        await().atMost(Scene.PATIENCE)
                .untilAsserted(() ->
                        assertThat(station.receiver().notificationsAt(path))
                                .extracting(Got::messageId)
                                .containsExactly(other));
        station.database().sql("delete from delivery where ordering_key = 'hot'").update();
        end.countDown();
    }

    @Test
    void what_cannot_be_written_down_as_a_whole_is_not_sent_for_ever() {
        var path = path();
        var topic = scene.topic();
        var arn = scene.webhook(topic, path);
        var end = new CountDownLatch(1);
        station.receiver().answer(path, _ -> hold(end));
        long id = queue(topic, arn, path, 1);
        station.database()
                .sql("insert into attempt values (?, 1, now(), 'Done', 200, 1, 'already here')")
                .param(id)
                .update();
        end.countDown();
        await().atMost(Scene.PATIENCE)
                .until(() ->
                        station.database()
                                .sql("select state from delivery where delivery_id = ?")
                                .param(id)
                                .query(String.class)
                                .single()
                                .equals("delivered"));
        assertThat(station.receiver().notificationsAt(path)).hasSize(1);
    }

    @Test
    @DisplayName("N6 what a dead worker had claimed goes before what follows it")
    void n6_what_a_dead_worker_had_claimed_goes_before_what_follows_it() {
        var path = path();
        var topic = scene.topic();
        var arn = scene.webhook(topic, path);
        var left =
                """
                with m as (
                  insert into message
                  select gen_random_uuid(), 'NOTIFICATION', ?, '111111111111', 'Publish', null,
                    'number ' || n || '.', false, '[]', now(), 'one', '{}', 1
                  from generate_series(1, 9) n
                  returning message_id, body)
                insert into delivery
                  (message_id, subscription_arn, protocol, endpoint, raw, ordering_key, due, lease)
                select message_id, ?, 'http', ?, false, 'one',
                  case body when 'number 1.' then now() + interval '2 seconds' else now() end,
                  case body when 'number 1.' then gen_random_uuid() end
                from m order by body
                """;
        station.database().sql(left).params(topic, arn, station.receiver().url(path)).update();
        await().atMost(Scene.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        station.receiver().notificationsAt(path).stream()
                                                .map(FairnessTest::number)
                                                .distinct())
                                .containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9"));
    }

    private static String number(Got got) {
        return got.body().replaceFirst("(?s).*number (.)[.].*", "$1");
    }
}
