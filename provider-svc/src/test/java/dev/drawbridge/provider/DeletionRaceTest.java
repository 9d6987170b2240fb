package dev.drawbridge.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.events.ProviderEvent.ConnectionFailed;
import dev.drawbridge.events.ProviderEvent.ConnectionRequested;
import dev.drawbridge.messaging.InboxHandler;
import dev.drawbridge.messaging.Transactions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import software.amazon.awssdk.services.ec2.model.UnsuccessfulItem;

/** A service's end against a request that is on its way: one of them wins, never both. */
@Tag("io")
final class DeletionRaceTest {

    private static final int ROUNDS = 24;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Scene scene = new Scene();

    @Test
    void a_deletion_waits_for_a_request_that_was_first_and_then_sees_it() {
        var service = scene.service(true);
        var connection = Consumer.connection(Scene.CONSUMER, service, scene.owner);
        var request = scene.provider.consumer().envelope(Consumer.request(connection));
        var deletion = new AtomicReference<CompletableFuture<List<UnsuccessfulItem>>>();
        scene.provider
                .bean(Transactions.class)
                .run(() -> {
                    scene.provider.bean(InboxHandler.class).on(request);
                    deletion.set(CompletableFuture.supplyAsync(() -> scene.delete(service)));
                    await().atMost(PATIENCE).until(this::somebodyWaitsForALock);
                });
        assertThat(deletion.get().join())
                .singleElement()
                .satisfies(item ->
                        assertThat(item.error().code())
                                .isEqualTo("ExistingVpcEndpointConnections"));
        assertThat(scene.state(connection)).contains("pendingAcceptance");
    }

    @Test
    void a_permission_is_removed_after_who_was_admitted_by_it_and_the_review_sees_that_one() {
        var service = scene.service(false);
        new Api(scene.provider, scene.owner, "ana")
                .publish(service, "{'rules': [], 'whenWithdrawn': 'reject'}");
        var connection = Consumer.connection(Scene.CONSUMER, service, scene.owner);
        var request = scene.provider.consumer().envelope(Consumer.request(connection));
        var removal = new AtomicReference<CompletableFuture<Void>>();
        scene.provider
                .bean(Transactions.class)
                .run(() -> {
                    scene.provider.bean(InboxHandler.class).on(request);
                    removal.set(
                            CompletableFuture.runAsync(() ->
                                    scene.forbid(
                                            service, "arn:aws:iam::" + Scene.CONSUMER + ":root")));
                    await().atMost(PATIENCE).until(this::somebodyWaitsForALock);
                });
        removal.get().join();
        scene.awaitState(connection, "rejected");
    }

    private boolean somebodyWaitsForALock() {
        return Boolean.TRUE.equals(
                scene.provider
                        .bean(JdbcTemplate.class)
                        .queryForObject(
                                """
                                select exists (select from pg_stat_activity
                                    where wait_event_type = 'Lock' and datname = current_database())
                                """,
                                Boolean.class));
    }

    @Test
    void whoever_wins_both_sides_tell_the_same_story() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var service = scene.service(true);
            var connection = Consumer.connection(Scene.CONSUMER, service, scene.owner);
            int head = round % 3;
            List<Callable<List<UnsuccessfulItem>>> both =
                    List.of(
                            () -> {
                                // Each look takes the request about as long to arrive.
                                for (int i = 0; i < head; i++) {
                                    scene.state(connection);
                                }
                                return scene.delete(service);
                            },
                            () -> {
                                scene.provider.consumer().say(Consumer.request(connection));
                                return List.of();
                            });
            var stays = !AtOnce.run(both).getFirst().isEmpty();
            var said =
                    scene.provider.heard().of(connection.endpointId().value(), a -> !a.isEmpty());
            assertThat(said.getFirst().payload())
                    .isInstanceOf(stays ? ConnectionRequested.class : ConnectionFailed.class);
        }
    }
}
