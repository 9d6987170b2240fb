package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Scene.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.notification.delivery.work.Leftovers;
import dev.drawbridge.notification.running.Receiver.Got;
import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;

/** PostgreSQL itself is killed, or a connection to it, at the worst of moments. */
@Tag("io")
final class DatabaseCrashTest {

    /** What a worker that died after the answer leaves; its lease ends after every test. */
    private static final String LEFT_BEHIND =
            """
            with m as (
              insert into message
              select gen_random_uuid(), 'NOTIFICATION', :topic, '111111111111', 'Publish', null,
                'answered', false, '[]', now(), 'answered', '{}', 1
              returning message_id),
            d as (
              insert into delivery (message_id, subscription_arn, protocol, endpoint, raw,
                ordering_key, due, lease)
              select message_id, :arn, 'http', :endpoint, false, 'answered',
                now() + interval '1 day', gen_random_uuid() from m
              returning delivery_id, lease)
            insert into delivery_receipt
            select delivery_id, lease, now(), 7, 200, 'taken' from d
            returning delivery_id
            """;

    private static Station station;
    private static Scene scene;

    @BeforeAll
    static void start() {
        station = Station.shared();
        scene = new Scene(station);
    }

    private static Connection connection() throws SQLException {
        return DriverManager.getConnection(
                station.context().getEnvironment().getRequiredProperty("spring.datasource.url"));
    }

    /** One of its processes dies by kill -9; PostgreSQL then ends all and recovers. */
    private static void crash() throws SQLException {
        // From the crash before it may still be recovering.
        try (var victim =
                        await().ignoreExceptions()
                                .until(DatabaseCrashTest::connection, Objects::nonNull);
                var statement = victim.createStatement()) {
            assertThatThrownBy(() ->
                            statement.execute(
                                    "copy (select 1) to program 'kill -9 $PPID; sleep 9'"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static String state(long delivery) {
        return station.database()
                .sql("select state from delivery where delivery_id = ?")
                .param(delivery)
                .query(String.class)
                .single();
    }

    @Test
    @DisplayName("N3 PostgreSQL crashes under load, and nothing acknowledged is lost")
    void n3_postgresql_crashes_under_load_and_nothing_acknowledged_is_lost() throws Exception {
        var path = path();
        var topic = scene.topic();
        scene.webhook(topic, path);
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        try (var publishers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 4; i++) {
                publishers.submit(() -> publish(topic, acknowledged));
            }
            for (int crashes = 1; crashes <= 2; crashes++) {
                int due = crashes * 20;
                await().until(() -> acknowledged.size() >= due);
                crash();
            }
        }
        await().untilAsserted(() -> assertThat(taken(path)).containsAll(acknowledged));
    }

    /** Where there is no answer it may or may not have been taken. */
    private static void publish(String topic, Set<String> acknowledged) {
        while (acknowledged.size() < 60) {
            try {
                acknowledged.add(scene.publish(topic, "through a crash"));
            } catch (SdkException noAnswer) {
                // The next is another one.
            }
        }
    }

    private static Set<String> taken(String path) {
        var taken = new TreeSet<String>();
        station.receiver().notificationsAt(path).stream().map(Got::messageId).forEach(taken::add);
        return taken;
    }

    @Test
    @DisplayName(
            "N3 a receipt survives a crash of PostgreSQL, and what it is for is not sent again")
    void n3_a_receipt_survives_a_crash_of_postgresql() throws Exception {
        var path = path();
        var topic = scene.topic();
        var arn = scene.webhook(topic, path);
        long delivery =
                station.database()
                        .sql(LEFT_BEHIND)
                        .param("topic", topic)
                        .param("arn", arn)
                        .param("endpoint", station.receiver().url(path))
                        .query(Long.class)
                        .single();
        crash();
        await().ignoreExceptions()
                .until(() -> {
                    Leftovers.finish(station.context());
                    return state(delivery).equals("delivered");
                });
        assertThat(station.receiver().notificationsAt(path)).isEmpty();
    }

    @Test
    void what_is_being_completed_when_its_connection_breaks_is_completed_as_a_whole()
            throws Exception {
        var path = path();
        var topic = scene.topic();
        var arn = scene.webhook(topic, path);
        try (var holder = connection();
                var statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table attempt in exclusive mode");
            scene.publish(topic, "answered, and then");
            await().until(DatabaseCrashTest::completersBroken);
            holder.rollback();
        }
        await().ignoreExceptions().until(() -> "delivered".equals(lastState(arn)));
        assertThat(attempts(arn)).isPositive();
    }

    private static boolean completersBroken() {
        return !station.database()
                .sql(
                        """
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = current_database() and wait_event_type = 'Lock'
                          and query like 'insert into attempt%'
                        """)
                .query(Boolean.class)
                .list()
                .isEmpty();
    }

    private static String lastState(String arn) {
        return station.database()
                .sql(
                        "select state from delivery where subscription_arn = ? order by 1 desc limit 1")
                .param(arn)
                .query(String.class)
                .single();
    }

    private static int attempts(String arn) {
        return station.database()
                .sql(
                        """
                        select count(*) from attempt a join delivery d on d.delivery_id = a.delivery_id
                        join message m on m.message_id = d.message_id
                        where d.subscription_arn = ? and m.kind = 'NOTIFICATION'
                        """)
                .param(arn)
                .query(Integer.class)
                .single();
    }
}
