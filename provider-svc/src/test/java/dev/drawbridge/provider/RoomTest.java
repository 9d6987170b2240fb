package dev.drawbridge.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.ProviderEvent.ConnectionAccepted;
import dev.drawbridge.events.ProviderEvent.ConnectionRejected;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whoever waits for room, or came before there were rules, is not forgotten: a simulation's finds.
 */
@Tag("io")
final class RoomTest {

    private static final String PERMISSION = "arn:aws:iam::" + Scene.CONSUMER + ":root";

    private final Scene scene = new Scene();
    private final Api ana = new Api(scene.provider, scene.owner, "ana");

    @Test
    @DisplayName("S28 who waits for room and is permitted no longer is not let in when there is")
    void s28_no_room_without_permission() {
        var service = scene.service(false);
        limit(service, "0");
        var asked = scene.waiting(service);
        scene.forbid(service, PERMISSION);
        limit(service, "9");
        scene.permit(service, "arn:aws:iam::" + Scene.STRANGER + ":root");
        var other = scene.provider.consumer().asks(Scene.STRANGER, service, scene.owner);
        scene.awaitState(other, "pending");
        assertThat(scene.state(asked)).hasValue("pendingAcceptance");
        scene.permit(service, PERMISSION);
        scene.awaitState(asked, "pending");
    }

    @Test
    @DisplayName("S28 who waits for room is let in by the rules in force, and they are named")
    void s28_room_by_the_rules() {
        var service = scene.service(false);
        limit(service, "0");
        var asked = scene.waiting(service);
        ana.publish(service, "{'rules': [{'id': 'nobody', 'then': 'hold'}]}");
        limit(service, "9");
        ana.publish(service, "{'rules': [{'id': 'all', 'then': 'accept'}]}");
        scene.awaitState(asked, "pending");
        var said =
                scene.provider.heard().first(asked.endpointId().value(), ConnectionAccepted.class);
        assertThat(said.grounds().by()).isEqualTo("all");
        assertThat(said.grounds().ruleSetVersion()).isEqualTo(2);
    }

    @Test
    @DisplayName("S37 what was let in before there were rules is rejected by the first that say so")
    void s37_before_there_were_rules() {
        var service = scene.service(false);
        var asked = scene.asks(service);
        scene.awaitState(asked, "pending");
        ana.publish(
                service,
                "{'rules': [{'id': 'out', 'when': {'accounts': ['%s']}, 'then': 'reject'}],"
                                .formatted(Scene.CONSUMER)
                        + " 'whenWithdrawn': 'reject'}");
        scene.awaitState(asked, "rejected");
        var said =
                scene.provider.heard().first(asked.endpointId().value(), ConnectionRejected.class);
        assertThat(said.reason()).isEqualTo("rejected by the service's rules");
    }

    private void limit(String service, String number) {
        var tag =
                software.amazon.awssdk.services.ec2.model.Tag.builder()
                        .key("drawbridge:max-connections")
                        .value(number)
                        .build();
        scene.owner().createTags(r -> r.resources(service).tags(tag));
    }
}
