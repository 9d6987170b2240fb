package dev.drawbridge.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.UnsuccessfulItem;

/** Commands by states by callers, over HTTP: who may do what, and nobody else learns a thing. */
@Tag("io")
final class MatrixTest {

    private static final String UNKNOWN = "vpce-svc-0123456789abcdef0";
    private static final String PERMITTED = "666666666666";

    private final Scene scene = new Scene();
    private final String service = scene.service(true);

    private interface Order {
        List<UnsuccessfulItem> give(Ec2Client by, String service, String endpoint);
    }

    private static final Map<String, Order> ORDERS =
            Map.of(
                    "accept",
                    (by, service, endpoint) ->
                            by.acceptVpcEndpointConnections(
                                            r -> r.serviceId(service).vpcEndpointIds(endpoint))
                                    .unsuccessful(),
                    "reject",
                    (by, service, endpoint) ->
                            by.rejectVpcEndpointConnections(
                                            r -> r.serviceId(service).vpcEndpointIds(endpoint))
                                    .unsuccessful());

    private Map<String, BiConsumer<Scene, Connection>> ways() {
        var ways = new LinkedHashMap<String, BiConsumer<Scene, Connection>>();
        ways.put("pendingAcceptance", (_, _) -> {});
        ways.put("pending", (s, c) -> s.accept(service, c));
        ways.put(
                "available",
                (s, c) -> {
                    s.accept(service, c);
                    s.provider.consumer().reportsAvailable(c);
                });
        ways.put("rejected", (s, c) -> s.reject(service, c));
        ways.put("deleting", (s, c) -> s.provider.consumer().releases(c));
        return ways;
    }

    @Test
    @DisplayName(
            "S35 S36 only the owner's word counts, in every state; for others nothing is there")
    void s35_s36_commands_by_states_by_callers() {
        scene.permit(service, "arn:aws:iam::" + PERMITTED + ":root");
        var leaks = new ArrayList<String>();
        ways().forEach((state, way) -> {
            var connection = scene.waiting(service);
            way.accept(scene, connection);
            scene.awaitState(connection, state);
            ORDERS.forEach((name, order) -> {
                for (var caller : List.of(Scene.CONSUMER, Scene.STRANGER, PERMITTED)) {
                    var here = told(order, caller, service, connection);
                    var nowhere = told(order, caller, UNKNOWN, connection);
                    if (!here.equals(nowhere)) {
                        leaks.add("%s of %s by %s: %s".formatted(name, state, caller, here));
                    }
                }
            });
            assertThat(scene.state(connection)).contains(state);
        });
        assertThat(leaks).isEmpty();
    }

    @Test
    @DisplayName("S35 S37 U3 what the owner may do in which state is what the table says")
    void s35_s37_u3_the_owner_in_every_state() {
        var outcomes = new LinkedHashMap<String, String>();
        ways().forEach((state, way) ->
                ORDERS.keySet().stream()
                        .sorted()
                        .forEach(name -> {
                            var connection = scene.waiting(service);
                            way.accept(scene, connection);
                            scene.awaitState(connection, state);
                            var code = told(ORDERS.get(name), scene.owner, service, connection);
                            outcomes.put(
                                    name + " " + state,
                                    code + scene.state(connection).map(s -> " → " + s).orElse(""));
                        }));
        assertThat(outcomes.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()))
                .containsExactly(
                        "accept pendingAcceptance: [] → pending",
                        "reject pendingAcceptance: [] → rejected",
                        "accept pending: [] → pending",
                        "reject pending: [] → rejected",
                        "accept available: [] → available",
                        "reject available: [] → rejected",
                        "accept rejected: [] → pending",
                        "reject rejected: [] → rejected",
                        "accept deleting: [InvalidVpcEndpointId.NotFound] → deleting",
                        "reject deleting: [InvalidVpcEndpointId.NotFound] → deleting");
    }

    private String told(Order order, String caller, String of, Connection connection) {
        var endpoint = connection.endpointId().value();
        try {
            return order.give(scene.provider.as(caller), of, endpoint).stream()
                    .map(item -> item.error().code())
                    .toList()
                    .toString();
        } catch (Ec2Exception e) {
            var error = e.awsErrorDetails();
            return "%d %s %s"
                    .formatted(
                            e.statusCode(),
                            error.errorCode(),
                            error.errorMessage().replace(of, "<id>"));
        }
    }
}
