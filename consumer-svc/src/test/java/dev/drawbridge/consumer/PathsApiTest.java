package dev.drawbridge.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.events.id.ServiceName;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Questions about paths, asked of the running service. */
@Tag("io")
final class PathsApiTest {

    private static final Consumer CONSUMER = Consumer.fresh("drawbridge.private-dns-delay=0s");
    private static final Api API = Api.alice(CONSUMER);
    private static final String PATHS = "/v1/consumer/paths";

    @AfterAll
    static void stop() {
        CONSUMER.close();
    }

    @Test
    @DisplayName("S42 the four ways to a service are open within the VPC, TCP only (S26)")
    void four_ways() {
        var place = kinesis("");
        var names = place.names();
        for (var to : new String[] {names[0], names[1], names[2], place.address()}) {
            var answer = ask(place, to, "");
            assertThat(answer.path("outcome").asString()).describedAs(to).isEqualTo("open");
            assertThat(answer.path("ways").path(0).path("endpointId").asString())
                    .isEqualTo(place.endpointId());
        }
        var udp = ask(place, names[0], ", \"protocol\": \"udp\"");
        assertThat(udp.path("closedBy").path("step").asString()).isEqualTo("protocol");
    }

    @Test
    @DisplayName("S12 from the service into the VPC the way is always closed")
    void from_the_service() {
        var place = kinesis("");
        var asked = "{\"from\": {\"serviceOf\": \"%s\"}, \"to\": \"10.0.0.10\"}";
        var answer = API.post(PATHS, asked.formatted(place.endpointId()));
        assertThat(answer.path("outcome").asString()).isEqualTo("closed");
        assertThat(answer.path("closedBy").path("because").asString())
                .contains("cannot start requests into the VPC");
    }

    @Test
    @DisplayName("S27 the endpoint's policy is evaluated for principal, action and resource")
    void policy() {
        var place =
                kinesis(
                        """
                        {"Statement": [{"Sid": "Read", "Effect": "Allow", "Principal": "*",
                        "Action": "kinesis:Get*", "Resource": "*"}]}\
                        """);
        var read = ask(place, place.names()[0], ", \"action\": \"kinesis:GetRecords\"");
        assertThat(read.path("outcome").asString()).isEqualTo("open");
        var write = ask(place, place.names()[0], ", \"action\": \"kinesis:PutRecord\"");
        assertThat(write.path("closedBy").path("step").asString()).isEqualTo("endpoint policy");
    }

    @Test
    @DisplayName("S23 a load above what the zone carries is throttled")
    void bandwidth() {
        var place = kinesis("");
        var share = ask(place, place.names()[0], ", \"offeredGbps\": 50").path("bandwidth").path(0);
        assertThat(share.path("carriedAtOnceGbps").asDouble()).isEqualTo(10);
        assertThat(share.path("carriedScaledGbps").asDouble()).isEqualTo(40);
        assertThat(share.path("throttledShare").asDouble()).isEqualTo(0.2);
        assertThat(share.path("availabilityZoneId").asString()).startsWith("use1-az");
    }

    @Test
    void for_a_terminal_it_is_text() {
        var place = kinesis("");
        var text = API.posted(PATHS, asked(place, place.names()[0], ""), "text/plain").body();
        assertThat(text).startsWith("OPEN  " + place.names()[0]);
        assertThat(text).contains("open   endpoint security groups: ");
    }

    @Test
    void what_is_asked_wrongly_is_refused_with_the_place() {
        var broken = API.posted(PATHS, "{\"from\": {\"subnet\": 1,, }", "application/json");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(broken.body()).contains("The body cannot be read", "(byte 22, at from)");
        var nobodys = "{\"from\": {\"subnet\": \"subnet-1\"}, \"to\": \"x\"}";
        var stranger = API.posted(PATHS, nobodys, "application/json");
        assertThat(stranger.statusCode()).isEqualTo(404);
        assertThat(stranger.body()).contains("InvalidSubnetID.NotFound");
        var nowhere = API.posted(PATHS, "{\"to\": \"x\"}", "application/json");
        assertThat(nowhere.body()).contains("from names a subnet");
        var place = kinesis("");
        var strangersGroup =
                "{\"from\": {\"subnet\": \"%s\", \"securityGroups\": [\"sg-0123456789abcdef0\"]}, \"to\": \"x\"}"
                        .formatted(place.scene().subnetId());
        assertThat(API.posted(PATHS, strangersGroup, "application/json").body())
                .contains("InvalidGroup.NotFound", "sg-0123456789abcdef0");
        var unknown = API.got("/v1/consumer/nothing");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("/v1/consumer/openapi.json");
    }

    @Test
    void every_route_is_described_and_every_description_has_a_route() {
        var routes =
                ((RequestMappingHandlerMapping) CONSUMER.bean("requestMappingHandlerMapping"))
                        .getHandlerMethods().keySet().stream()
                                .flatMap(route -> route.getPatternValues().stream())
                                .filter(path -> path.startsWith("/v1/"))
                                .collect(Collectors.toSet());
        var described = API.get("/v1/consumer/openapi.json").path("paths").propertyNames();
        assertThat(described).containsExactlyInAnyOrderElementsOf(routes);
    }

    private record Place(Scene scene, String endpointId, String[] names, String address) {}

    private static Place kinesis(String policy) {
        var scene = Scene.of(CONSUMER.alice());
        var ec2 = scene.ec2();
        ec2.modifyVpcAttribute(r -> r.vpcId(scene.vpcId()).enableDnsHostnames(v -> v.value(true)));
        var request = scene.request(new ServiceName("com.amazonaws.us-east-1.kinesis-streams"));
        var made =
                ec2.createVpcEndpoint(
                                policy.isEmpty()
                                        ? request
                                        : request.toBuilder().policyDocument(policy).build())
                        .vpcEndpoint();
        var id = made.vpcEndpointId();
        await().until(() -> scene.state(id).equals("available"));
        var address =
                ec2.describeNetworkInterfaces(
                                r -> r.networkInterfaceIds(made.networkInterfaceIds()))
                        .networkInterfaces()
                        .getFirst()
                        .privateIpAddress();
        var names = made.dnsEntries().stream().map(entry -> entry.dnsName()).toArray(String[]::new);
        return new Place(scene, id, names, address);
    }

    private static JsonNode ask(Place place, String to, String more) {
        return API.post(PATHS, asked(place, to, more));
    }

    private static String asked(Place place, String to, String more) {
        return "{\"from\": {\"subnet\": \"%s\"}, \"to\": \"%s\"%s}"
                .formatted(place.scene().subnetId(), to, more);
    }
}
