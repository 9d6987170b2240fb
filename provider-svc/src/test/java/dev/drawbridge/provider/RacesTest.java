package dev.drawbridge.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.Connection;
import dev.drawbridge.messaging.Envelope;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Things that happen at once, twice, or in the wrong order. */
@Tag("io")
final class RacesTest {

    private static final int APPROVERS = 8;
    private static final int ROUNDS = 12;

    private final Scene scene = new Scene();

    @Test
    void of_eight_approvers_who_disagree_each_is_answered_and_one_story_remains() throws Exception {
        var service = scene.service(true);
        for (int round = 0; round < ROUNDS; round++) {
            var connection = scene.waiting(service);
            var answers =
                    AtOnce.run(
                            IntStream.range(0, APPROVERS)
                                    .<Callable<List<?>>>mapToObj(n ->
                                            () ->
                                                    n % 2 == 0
                                                            ? scene.accept(service, connection)
                                                            : scene.reject(service, connection))
                                    .toList());
            assertThat(answers).allSatisfy(unsuccessful -> assertThat(unsuccessful).isEmpty());
            assertOneStory(connection);
        }
    }

    /** Accepted and rejected in turns, each from the state the one before had led to. */
    private void assertOneStory(Connection connection) {
        var shown = scene.state(connection).orElseThrow();
        var said =
                scene.provider
                        .heard()
                        .of(
                                connection.endpointId().value(),
                                all -> !all.isEmpty() && leadsTo(all.getLast()).equals(shown));
        assertThat(said)
                .extracting(Envelope::sequence)
                .containsExactlyElementsOf(
                        IntStream.range(0, said.size()).mapToObj(Long::valueOf).toList());
        for (int i = 1; i < said.size(); i++) {
            assertThat(leadsTo(said.get(i))).isNotEqualTo(leadsTo(said.get(i - 1)));
        }
    }

    private static String leadsTo(Envelope envelope) {
        return switch (envelope.payload().getClass().getSimpleName()) {
            case "ConnectionRequested" -> "pendingAcceptance";
            case "ConnectionAccepted" -> "pending";
            default -> "rejected";
        };
    }

    @Test
    void a_client_token_used_by_eight_at_once_makes_one_service() throws Exception {
        var made =
                AtOnce.run(
                        IntStream.range(0, APPROVERS)
                                .<Callable<String>>mapToObj(_ -> this::createWithToken)
                                .toList());
        assertThat(made).containsOnly(made.getFirst());
        assertThat(scene.owner().describeVpcEndpointServiceConfigurations().serviceConfigurations())
                .hasSize(1);
    }

    private String createWithToken() {
        return scene.owner()
                .createVpcEndpointServiceConfiguration(r ->
                        r.clientToken("the same")
                                .networkLoadBalancerArns(Scene.balancer(scene.owner)))
                .serviceConfiguration()
                .serviceId();
    }

    @Test
    void what_is_said_five_times_happens_once() {
        var service = scene.service(true);
        var connection = Consumer.connection(Scene.CONSUMER, service, scene.owner);
        var request = scene.provider.consumer().say(Consumer.request(connection));
        repeat(request);
        scene.awaitState(connection, "pendingAcceptance");
        scene.accept(service, connection);
        scene.accept(service, connection);
        repeat(request);
        scene.provider.consumer().releases(connection);
        scene.awaitState(connection, "deleting");
        assertThat(scene.provider.heard().names(connection.endpointId().value(), 3))
                .containsExactly("ConnectionRequested", "ConnectionAccepted", "ConnectionReleased");
    }

    private void repeat(Envelope envelope) {
        for (int i = 0; i < 5; i++) {
            scene.provider.consumer().again(envelope);
        }
    }

    @Test
    void an_endpoint_that_came_and_went_before_it_was_asked_for_is_heard_of_all_the_same() {
        var service = scene.service(true);
        var connection = Consumer.connection(Scene.CONSUMER, service, scene.owner);
        var consumer = scene.provider.consumer();
        consumer.deleted(connection);
        scene.waiting(service);
        consumer.say(Consumer.request(connection));
        consumer.releases(connection);
        consumer.forgets(connection);
        assertThat(scene.provider.heard().names(connection.endpointId().value(), 3))
                .containsExactly("ConnectionRequested", "ConnectionReleased", "ConnectionDeleted");
        scene.awaitGone(connection);
    }
}
