package dev.drawbridge.notification;

import static dev.drawbridge.notification.running.Station.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drawbridge.notification.delivery.block.Blocks;
import dev.drawbridge.notification.delivery.retention.Retaining;
import dev.drawbridge.notification.running.Api;
import dev.drawbridge.notification.running.Facts;
import dev.drawbridge.notification.running.Scene;
import dev.drawbridge.notification.running.Station;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What fails for good holds back what follows it, where the subscription wants that. */
@Tag("io")
final class BlockingTest {

    private static Station station;

    @BeforeAll
    static void start() {
        station = Station.shared();
    }

    /** It failed long before anything is still kept. */
    private static void age(JsonNode delivery) {
        station.database()
                .sql(
                        "update delivery set finished_at = now() - interval '400 days' where delivery_id = ?")
                .param(delivery.path("id").asLong())
                .update();
    }

    private static Api api() {
        return new Api(station, PROVIDER);
    }

    @Test
    @DisplayName(
            "§16 a failed head blocks its key alone, visibly, also past the retention, until it is redriven")
    void a_failed_head_blocks_its_key_alone_until_it_is_redriven_and_arrives() {
        var reader = Ordered.that(station, "block");
        reader.publish("a", "a1 bad", "a2", "a3");
        var head = reader.awaitBlocked(2);
        reader.publish("b", "b1");
        reader.publish("a", "a4");
        reader.awaitBlocked(3);
        reader.awaitGot("a1 bad", "b1");
        for (var blocked : reader.listed("blocked")) {
            assertThat(blocked.path("state").asText()).isEqualTo("blocked");
            assertThat(blocked.path("blockedBy")).isEqualTo(head.path("id"));
            assertThat(blocked.path("reason").asText())
                    .startsWith("waits for delivery " + head.path("id").asText())
                    .contains("HTTP 404");
            assertThat(blocked.path("attempts").asInt()).isZero();
        }
        assertThat(api().get(reader.one()).at("/backlog/blocked")).isEqualTo("3");
        age(head);
        Retaining.sweep(station.context());
        // It fails once more: nothing goes past it.
        reader.redrive(head);
        reader.awaitGot("a1 bad", "b1", "a1 bad");
        reader.awaitBlocked(3);
        station.receiver().answer(reader.path(), _ -> 200);
        await().atMost(Scene.PATIENCE)
                .until(() -> reader.redrive(head).at("/redriven").equals("1"));
        reader.awaitGot("a1 bad", "b1", "a1 bad", "a1 bad", "a2", "a3", "a4");
        assertThat(reader.listed("blocked")).isEmpty();
    }

    @Test
    @DisplayName("§16 what a head blocked goes on when it is dismissed, and that is told")
    void what_it_blocked_goes_on_when_it_is_dismissed() {
        var reader = Ordered.that(station, "block");
        reader.publish("a", "a1 bad", "a2", "a3");
        var head = reader.awaitBlocked(2);
        var path = "/deliveries/" + head.path("id").asText();
        assertThat(new Api(station, Station.STRANGER).delete(path).status()).isEqualTo(404);
        assertThat(api().delete(path).status()).isEqualTo(204);
        reader.awaitGot("a1 bad", "a2", "a3");
        assertThat(api().get(path).status()).isEqualTo(404);
        var arrived = reader.listed("delivered").getFirst().path("id").asText();
        assertThat(api().delete("/deliveries/" + arrived).status()).isEqualTo(409);
        try (var facts = new Facts()) {
            await().atMost(Scene.PATIENCE)
                    .until(() -> facts.of("delivery-dismissed.v1", reader.arn()).size() == 1);
        }
    }

    @Test
    @DisplayName("§16 nothing blocks where it is turned off, nor once it is, nor after the end")
    void nothing_blocks_where_it_is_turned_off_nor_after_the_end() {
        var reader = Ordered.that(station, "unblock");
        assertThat(reader.choose("explode").status()).isEqualTo(400);
        reader.publish("a", "a1 bad", "a2");
        reader.awaitGot("a1 bad", "a2");
        reader.choose("block");
        reader.publish("a", "a3 bad", "a4");
        reader.awaitBlocked(1);
        reader.choose("unblock");
        reader.awaitGot("a1 bad", "a2", "a3 bad", "a4");
        reader.choose("block");
        reader.publish("a", "a5 bad", "a6");
        reader.awaitBlocked(1);
        station.sns(PROVIDER).unsubscribe(b -> b.subscriptionArn(reader.arn()));
        // The service does so every ten seconds.
        station.bean(Blocks.class).tidy();
        await().atMost(Scene.PATIENCE).until(() -> reader.listed("skipped").size() == 1);
    }
}
