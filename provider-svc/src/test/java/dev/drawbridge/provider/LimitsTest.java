package dev.drawbridge.provider;

import static dev.drawbridge.provider.ParametersTest.tag;
import static dev.drawbridge.provider.ServicesTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.events.Connection;
import dev.drawbridge.events.ProviderEvent.ConnectionFailed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A service declares by its tags how many connections it takes. */
@Tag("io")
final class LimitsTest {

    private static final String ALL = "drawbridge:max-connections";
    private static final String OF_ONE = "drawbridge:max-connections-per-consumer";

    private final Scene scene = new Scene();

    @Test
    @DisplayName(
            "S28 what is more than the service's limit waits, and is let in when there is room")
    void s28_over_the_limit_a_request_waits() {
        var service = scene.service(false);
        limit(service, ALL, "1");
        var first = scene.asks(service);
        scene.awaitState(first, "pending");
        var second = scene.asks(service);
        scene.awaitState(second, "pendingAcceptance");
        assertThat(scene.accept(service, second))
                .singleElement()
                .satisfies(item ->
                        assertThat(item.error().code()).isEqualTo("VpcEndpointLimitExceeded"));
        scene.reject(service, first);
        scene.awaitState(second, "pending");
    }

    @Test
    @DisplayName("S28 when the service takes more, who waited longest is let in first")
    void s28_room_is_given_in_the_order_of_asking() {
        var service = scene.service(false);
        limit(service, ALL, "0");
        var waiting =
                IntStream.range(0, 3)
                        .mapToObj(_ -> {
                            var asked = scene.asks(service);
                            scene.awaitState(asked, "pendingAcceptance");
                            return asked;
                        })
                        .toList();
        limit(service, ALL, "2");
        scene.awaitState(waiting.get(0), "pending");
        scene.awaitState(waiting.get(1), "pending");
        assertThat(scene.state(waiting.get(2))).hasValue("pendingAcceptance");
    }

    @Test
    @DisplayName(
            "S28 by the service's choice it is refused, and the limit can be one of each consumer")
    void s28_over_the_limit_of_a_consumer_a_request_is_refused() {
        var service = scene.service(false);
        scene.permit(service, "*");
        limit(service, OF_ONE, "1");
        limit(service, "drawbridge:over-limit", "refuse");
        scene.awaitState(scene.asks(service), "pending");
        var second = scene.asks(service);
        scene.awaitState(second, "failed");
        var said =
                scene.provider.heard().first(second.endpointId().value(), ConnectionFailed.class);
        assertThat(said.reason()).contains("limit");
        var other = scene.provider.consumer().asks(Scene.STRANGER, service, scene.owner);
        scene.awaitState(other, "pending");
    }

    @Test
    @DisplayName("S28 also of many requests at once no more than the limit are let in")
    void s28_the_limit_holds_under_a_rush() {
        var service = scene.service(false);
        limit(service, ALL, "3");
        var asked =
                IntStream.range(0, 12)
                        .mapToObj(_ -> scene.asks(service))
                        .toArray(Connection[]::new);
        await().until(() -> Arrays.stream(asked).map(scene::state).allMatch(Optional::isPresent));
        scene.accept(service, asked);
        assertThat(Arrays.stream(asked).map(scene::state).flatMap(Optional::stream).toList())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 12)
                                .mapToObj(i -> i < 3 ? "pending" : "pendingAcceptance")
                                .toList());
    }

    @Test
    @DisplayName("S28 a consumer that has all it may have keeps nobody else out")
    void s28_room_is_each_consumers_own() {
        var service = scene.service(false);
        scene.permit(service, "*");
        limit(service, OF_ONE, "1");
        scene.awaitState(scene.asks(service), "pending");
        scene.awaitState(scene.asks(service), "pendingAcceptance");
        var others = scene.provider.consumer();
        var first = others.asks(Scene.STRANGER, service, scene.owner);
        scene.awaitState(first, "pending");
        var second = others.asks(Scene.STRANGER, service, scene.owner);
        scene.awaitState(second, "pendingAcceptance");
        scene.reject(service, first);
        scene.awaitState(second, "pending");
    }

    @Test
    void a_limit_that_is_no_number_is_refused() {
        var service = scene.service(false);
        for (var wrong : List.of("many", "-1", "")) {
            refused("InvalidParameterValue", () -> limit(service, ALL, wrong));
        }
        refused("InvalidParameterValue", () -> limit(service, "drawbridge:over-limit", "maybe"));
    }

    private void limit(String service, String key, String value) {
        scene.owner().createTags(r -> r.resources(service).tags(tag(key, value)));
    }
}
