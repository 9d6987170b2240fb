package dev.drawbridge.provider;

import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.events.Connection;
import dev.drawbridge.provider.domain.ConnectionCommand.Expire;
import dev.drawbridge.wire.text.Ids;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every command of AWS's and of ours by every state of the connection and every caller that is not
 * the owner: what is answered is, letter by letter but for the id, what is answered of nothing.
 */
@Tag("io")
final class NothingThereTest {

    private static final String PERMITTED = "666666666666";
    private static final String UNKNOWN = "vpce-svc-0123456789abcdef0";

    /** SVC and EP stand for the ids; what begins with a method is ours, the rest is AWS's. */
    private static final List<String> ORDERS =
            List.of(
                    "AcceptVpcEndpointConnections&ServiceId=SVC&VpcEndpointId.1=EP",
                    "RejectVpcEndpointConnections&ServiceId=SVC&VpcEndpointId.1=EP",
                    "DescribeVpcEndpointConnections&Filter.1.Name=vpc-endpoint-id&Filter.1.Value.1=EP",
                    "DescribeVpcEndpointConnections&Filter.1.Name=service-id&Filter.1.Value.1=SVC",
                    "DescribeVpcEndpointServiceConfigurations&ServiceId.1=SVC",
                    "DescribeVpcEndpointServicePermissions&ServiceId=SVC",
                    "ModifyVpcEndpointServiceConfiguration&ServiceId=SVC&AcceptanceRequired=false",
                    "ModifyVpcEndpointServicePermissions&ServiceId=SVC&AddAllowedPrincipals.1=*",
                    "ModifyVpcEndpointServicePayerResponsibility&ServiceId=SVC"
                            + "&PayerResponsibility=ServiceOwner",
                    "StartVpcEndpointServicePrivateDnsVerification&ServiceId=SVC",
                    "DeleteVpcEndpointServiceConfigurations&ServiceId.1=SVC",
                    "CreateTags&ResourceId.1=SVC&Tag.1.Key=a&Tag.1.Value=b",
                    "DescribeTags&Filter.1.Name=resource-id&Filter.1.Value.1=SVC",
                    "GET /services/SVC",
                    "GET /services/SVC/rules",
                    "PUT /services/SVC/rules/draft {'rules': []}",
                    "POST /services/SVC/rules/publish {'note': 'x', 'basedOn': 0, 'draft': 1}",
                    "POST /services/SVC/rules/restore {'note': 'x', 'basedOn': 0, 'version': 1}",
                    "GET /services/SVC/rules/versions",
                    "GET /services/SVC/rules/versions/1",
                    "GET /services/SVC/rules/differences?from=1&to=draft",
                    "POST /services/SVC/rules/dry-run {'rules': []}",
                    "POST /services/SVC/rules/what-if {'rules': []}",
                    "GET /requests?state=all&serviceId=SVC",
                    "GET /requests/EP",
                    "POST /requests/EP/accept {'reason': 'x'}",
                    "POST /requests/EP/reject {'reason': 'x'}",
                    "POST /requests/EP/reject {'reason': 'x', 'undoable': true}",
                    "POST /requests/EP/accept {'reason': 'x', 'inPlaceOf': 'ana'}",
                    "POST /requests/EP/revoke {'reason': 'x'}",
                    "POST /requests/EP/undo",
                    "POST /decisions {'decision': 'accept', 'reason': 'x', 'endpointIds': ['EP']}",
                    "POST /decisions {'decision': 'reject', 'reason': 'x', 'endpointIds': ['EP']}");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Scene scene = new Scene();
    private final String service = scene.service(true);
    private final Map<String, String> ofNothing = new HashMap<>();

    private Map<String, Supplier<Connection>> ways() {
        var consumer = scene.provider.consumer();
        var ways = new LinkedHashMap<String, Supplier<Connection>>();
        ways.put("pendingAcceptance", () -> scene.waiting(service));
        ways.put("pending", () -> asked(c -> scene.accept(service, c)));
        ways.put(
                "available",
                () ->
                        asked(c -> {
                            scene.accept(service, c);
                            consumer.reportsAvailable(c);
                        }));
        ways.put("rejected", () -> asked(c -> scene.reject(service, c)));
        ways.put(
                "expired",
                () ->
                        asked(c ->
                                scene.provider
                                        .bean(Commands.class)
                                        .<Object>send(new Expire(c.endpointId()), Map.of())));
        ways.put("failed", () -> consumer.asks(Scene.STRANGER, service, scene.owner));
        ways.put("deleting", () -> asked(consumer::releases));
        return ways;
    }

    private Connection asked(java.util.function.Consumer<Connection> then) {
        var connection = scene.waiting(service);
        then.accept(connection);
        return connection;
    }

    @Test
    @DisplayName("S35 S36 S37 to whoever does not own it nothing is there, whatever its state")
    void s35_s36_s37_every_command_by_state_and_caller() {
        scene.permit(service, "arn:aws:iam::" + PERMITTED + ":root");
        var leaks = new ArrayList<String>();
        ways().forEach((state, way) -> {
            var connection = way.get();
            scene.awaitState(connection, state);
            leaks.addAll(leaks(state, service, connection.endpointId().value()));
            assertThat(scene.state(connection)).as("untouched").contains(state);
        });
        var gone =
                asked(c -> {
                    scene.provider.consumer().releases(c);
                    scene.provider.consumer().forgets(c);
                });
        scene.awaitGone(gone);
        leaks.addAll(leaks("deleted", service, gone.endpointId().value()));
        assertThat(leaks).isEmpty();
        assertThat(ofNothing).hasSize(3 * ORDERS.size());
    }

    @Test
    @DisplayName("S37 of a service that is deleted nobody learns more, its owner included")
    void s37_a_deleted_service() {
        var rejected = asked(c -> scene.reject(service, c));
        scene.awaitState(rejected, "rejected");
        assertThat(scene.delete(service)).isEmpty();
        var endpoint = rejected.endpointId().value();
        assertThat(leaks("rejected, its service deleted", service, endpoint)).isEmpty();
        var own = new ArrayList<String>();
        for (var order : ORDERS) {
            // The connection outlives its service; and a second deletion says so.
            if (order.contains("SVC")
                    && !order.contains("EP")
                    && !order.startsWith("GET /requests")) {
                compare(order, scene.owner, service, endpoint).ifPresent(own::add);
            }
        }
        assertThat(own.stream().filter(leak -> !leak.contains("Filter.1.Name=service-id")))
                .isEmpty();
    }

    @Test
    @DisplayName("S35 whoever offers a service of its own reaches no other's connection by it")
    void s35_by_a_service_of_ones_own() {
        var other = new Scene();
        var own = other.service(true);
        var connection = scene.waiting(service);
        var leaks = new ArrayList<String>();
        for (var order : ORDERS.subList(0, 2)) {
            compare(order, other.owner, own, connection.endpointId().value(), own)
                    .ifPresent(leaks::add);
        }
        assertThat(leaks).isEmpty();
        assertThat(scene.state(connection)).contains("pendingAcceptance");
    }

    private List<String> leaks(String state, String of, String endpoint) {
        var leaks = new ArrayList<String>();
        for (var caller : List.of(Scene.CONSUMER, Scene.STRANGER, PERMITTED)) {
            for (var order : ORDERS) {
                compare(order, caller, of, endpoint)
                        .ifPresent(leak -> leaks.add(state + ", " + caller + ": " + leak));
            }
        }
        return leaks;
    }

    private java.util.Optional<String> compare(
            String order, String caller, String of, String endpoint) {
        return compare(order, caller, of, endpoint, UNKNOWN);
    }

    private java.util.Optional<String> compare(
            String order, String caller, String of, String endpoint, String elsewhere) {
        var nothing =
                ofNothing.computeIfAbsent(
                        caller + order + elsewhere,
                        _ -> answer(order, caller, elsewhere, Ids.random("vpce")));
        var here = answer(order, caller, of, endpoint);
        return here.equals(nothing)
                ? java.util.Optional.empty()
                : java.util.Optional.of(order + "\n  here    " + here + "\n  nowhere " + nothing);
    }

    private String answer(String order, String caller, String of, String endpoint) {
        var words = order.replace("SVC", of).replace("EP", endpoint).split(" ", 3);
        var request = words.length == 1 ? aws(words[0]) : ours(words);
        request.header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=%s/20261126/us-east-1/ec2/aws4_request, SignedHeaders=host, Signature=0"
                        .formatted(caller));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return answer.statusCode()
                    + " "
                    + answer.body()
                            .replace(of, "SVC")
                            .replace(endpoint, "EP")
                            .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UUID");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest.Builder aws(String action) {
        return HttpRequest.newBuilder(scene.provider.uri())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("Version=2016-11-15&Action=" + action));
    }

    private HttpRequest.Builder ours(String[] words) {
        var body = words.length < 3 ? "" : words[2].replace('\'', '"');
        return HttpRequest.newBuilder(URI.create(scene.provider.uri() + "/v1/provider" + words[1]))
                .header("Content-Type", "application/json")
                .header("X-Drawbridge-Person", "ana")
                .method(words[0], BodyPublishers.ofString(body));
    }
}
