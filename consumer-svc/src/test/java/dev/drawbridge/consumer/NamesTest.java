package dev.drawbridge.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.consumer.dns.DnsPorts;
import dev.drawbridge.consumer.dns.DnsService;
import dev.drawbridge.events.id.ServiceName;
import java.net.DatagramSocket;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import tools.jackson.databind.JsonNode;

/** Names asked of the running service: over HTTP and, by real packets, over DNS. */
@Tag("io")
final class NamesTest {

    private static final String KINESIS = "kinesis.us-east-1.amazonaws.com";
    private static final String PORTS = "/v1/consumer/resolvers/";
    private static final String OTHER = "444444444444";
    private static final Consumer CONSUMER =
            Consumer.fresh(
                    "drawbridge.dns.port=any",
                    "drawbridge.dns.account=" + OTHER,
                    "drawbridge.private-dns-delay=3s");
    private static final Provider PROVIDER = new Provider(CONSUMER);
    private static final Api API = Api.alice(CONSUMER);
    private static final Dig DIG = new Dig(CONSUMER.bean(DnsService.class).port());

    @AfterAll
    static void stop() {
        CONSUMER.close();
    }

    @Test
    @DisplayName("S42 S43 the regional name leads to all interfaces, a zonal one to its AZ's")
    void regional_and_zonal() {
        var scene = Scene.of(CONSUMER.alice());
        var endpoint = twoZones(scene);
        var names = endpoint.dnsEntries().stream().map(entry -> entry.dnsName()).toList();
        assertThat(names).hasSize(3);

        var regional = resolve(names.getFirst(), "");
        assertThat(strings(regional.path("addresses"))).hasSize(2).doesNotHaveDuplicates();
        assertThat(regional.path("origin").asString()).isEqualTo("endpoint-name");
        assertThat(regional.path("ttl").asInt()).isEqualTo(60);
        for (var zonal : names.subList(1, 3)) {
            var addresses = strings(resolve(zonal, scene.vpcId()).path("addresses"));
            assertThat(addresses).hasSize(1);
            assertThat(DIG.addresses(zonal, true)).isEqualTo(addresses);
        }
        assertThat(DIG.addresses(names.getFirst(), false))
                .isEqualTo(strings(regional.path("addresses")));
    }

    @Test
    @DisplayName("S16 the default name leads to the public range where there is no private DNS")
    void default_name() {
        var scene = Scene.of(CONSUMER.alice());
        var answer = resolve(KINESIS, scene.vpcId());
        assertThat(answer.path("origin").asString()).isEqualTo("public-range");
        assertThat(strings(answer.path("addresses")))
                .hasSize(1)
                .first()
                .asString()
                .matches("198\\.1[89]\\..*");
        assertThat(DIG.addresses(KINESIS, false)).isEqualTo(strings(answer.path("addresses")));
    }

    @Test
    @DisplayName(
            "S9 S15 S46 private DNS: propagating, then in force in the whole VPC, and only there")
    void private_dns() throws Exception {
        var scene = withNames(Scene.of(CONSUMER.alice()));
        var endpoint = kinesis(scene);
        var zone = zones(scene).path(0);
        assertThat(zone.path("name").asString()).isEqualTo(KINESIS);
        assertThat(zone.path("endpointId").asString()).isEqualTo(endpoint.vpcEndpointId());
        assertThat(zone.path("state").asString()).isEqualTo("propagating");
        assertThat(resolve(KINESIS, scene.vpcId()).path("because").asString())
                .contains("is known from");

        await().until(() -> zones(scene).path(0).path("state").asString().equals("in-force"));
        var address = zones(scene).path(0).path("records").path(0).path("values");
        var inside = resolve(KINESIS, scene.vpcId());
        assertThat(inside.path("origin").asString()).isEqualTo("private-zone");
        assertThat(inside.path("addresses")).isEqualTo(address);
        assertThat(resolve(KINESIS, "").path("origin").asString()).isEqualTo("public-range");
        assertThat(DIG.addresses(KINESIS, true, Dig.from(scene.vpcId())))
                .isEqualTo(strings(address));
        assertThat(DIG.addresses("x." + KINESIS, true, Dig.from(scene.vpcId()))).isEmpty();
        itsOwnPort(scene.vpcId(), strings(address));
    }

    private static void itsOwnPort(String vpcId, List<String> addresses) {
        var path = PORTS + vpcId;
        var account = new AccountApi(CONSUMER, Consumer.ALICE);
        var port = account.put(path, "").body().get("port").asInt();
        assertThat(account.put(path, "").body().get("port").asInt()).isEqualTo(port);
        assertThat(new Dig(port).addresses(KINESIS, false)).isEqualTo(addresses);
        assertThat(new Dig(port).addresses(KINESIS, true)).isEqualTo(addresses);
        assertThat(new AccountApi(CONSUMER, OTHER).put(path, "").status()).isEqualTo(404);
        assertThat(account.delete(path).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("S9 an account has its share of ports; those of VPCs that are gone take no place")
    void shares_of_ports() {
        var account = new AccountApi(CONSUMER, "555555555555");
        var ec2 = CONSUMER.ec2(account.account(), "us-east-1");
        Supplier<String> made = () -> ec2.createVpc(r -> r.cidrBlock("10.9.0.0/16")).vpc().vpcId();
        var vpcs = Stream.generate(made).limit(DnsPorts.OF_AN_ACCOUNT).toList();
        vpcs.forEach(id -> assertThat(account.put(PORTS + id, "").status()).isEqualTo(200));
        var last = made.get();
        assertThat(account.put(PORTS + last, "").status()).isEqualTo(409);
        vpcs.forEach(id -> ec2.deleteVpc(r -> r.vpcId(id)));
        assertThat(account.put(PORTS + last, "").status()).isEqualTo(200);
        assertThat(account.delete(PORTS + vpcs.getFirst()).status()).isEqualTo(404);
        ec2.deleteVpc(r -> r.vpcId(last));
        assertThat(new AccountApi(CONSUMER, OTHER).delete(PORTS + last).status()).isEqualTo(404);
        assertThat(account.delete(PORTS + last).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("S9 the client's subnet chooses the VPC: any subnet of it sees the private names")
    void client_subnet() throws Exception {
        var vpc = CONSUMER.ec2(OTHER, "us-east-1").createVpc(r -> r.cidrBlock("10.77.0.0/16"));
        var ec2 = CONSUMER.ec2(OTHER, "us-east-1");
        var id = vpc.vpc().vpcId();
        var subnet = Scene.subnet(ec2, id, "10.77.1.0/24", "us-east-1a");
        Scene.subnet(ec2, id, "10.77.2.0/24", "us-east-1b");
        kinesis(withNames(new Scene(ec2, id, subnet)));
        await().until(() ->
                DIG.addresses(KINESIS, false, Dig.near("10.77.2.0")).stream()
                        .allMatch(address -> address.startsWith("10.77.1.")));
        assertThat(DIG.addresses(KINESIS, false, Dig.near("10.78.0.0")))
                .allMatch(address -> address.startsWith("198."));
    }

    @Test
    void what_is_not_there_is_said_with_a_start_of_authority() throws Exception {
        var message = DIG.send("nothing.us-east-1.amazonaws.com", Type.A, false);
        assertThat(message.getRcode()).isEqualTo(Rcode.NXDOMAIN);
        assertThat(message.getSection(Section.AUTHORITY).getFirst())
                .isInstanceOfSatisfying(
                        SOARecord.class, soa -> assertThat(soa.getMinimum()).isEqualTo(60));
        var noData = DIG.send(KINESIS, Type.AAAA, false);
        assertThat(noData.getRcode()).isEqualTo(Rcode.NOERROR);
        assertThat(noData.getSection(Section.ANSWER)).isEmpty();
        assertThat(noData.getSection(Section.AUTHORITY)).hasSize(1);
        var foreign = DIG.send("example.org", Type.A, true);
        assertThat(foreign.getRcode()).isEqualTo(Rcode.REFUSED);
        var authority = DIG.send("amazonaws.com", Type.SOA, false);
        assertThat(authority.getSection(Section.ANSWER)).hasSize(1);
    }

    @Test
    void a_vpc_of_somebody_else_is_not_found() {
        var scene = Scene.of(CONSUMER.ec2("333333333333", "us-east-1"));
        var answer = API.got("/v1/consumer/resolve?name=x.amazonaws.com&vpc=" + scene.vpcId());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("InvalidVpcID.NotFound", scene.vpcId());
        var nameless = API.got("/v1/consumer/resolve");
        assertThat(nameless.statusCode()).isEqualTo(400);
        assertThat(nameless.body()).contains("'name'");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void garbage_is_answered_by_an_error_or_not_at_all(int seed) throws Exception {
        var random = new Random(seed);
        try (var socket = new DatagramSocket()) {
            for (int i = 0; i < 500; i++) {
                var bytes = new byte[random.nextInt(80)];
                random.nextBytes(bytes);
                DIG.sendGarbage(bytes, socket);
            }
        }
        assertThat(DIG.addresses(KINESIS, false)).hasSize(1);
        assertThat(DIG.addresses(KINESIS, true)).hasSize(1);
    }

    private static VpcEndpoint twoZones(Scene scene) {
        var other = Scene.subnet(scene.ec2(), scene.vpcId(), "10.0.1.0/24", "us-east-1b");
        var request =
                scene.request(PROVIDER.offer(false)).toBuilder()
                        .subnetIds(scene.subnetId(), other)
                        .build();
        var endpoint = scene.ec2().createVpcEndpoint(request).vpcEndpoint();
        var unconfirmed = resolve(endpoint.dnsEntries().getFirst().dnsName(), "");
        assertThat(unconfirmed.path("because").asString())
                .contains("is pending, so its names lead nowhere");
        var stranger = new Api(CONSUMER.address(), OTHER, "us-east-1");
        var path = "/v1/consumer/resolve?name=" + endpoint.dnsEntries().getFirst().dnsName();
        assertThat(stranger.get(path).path("because").asString())
                .isEqualTo("no endpoint has this name");
        PROVIDER.accept(
                Provider.connection(
                        endpoint.vpcEndpointId(), new ServiceName(endpoint.serviceName())));
        await().until(() -> scene.state(endpoint.vpcEndpointId()).equals("available"));
        return endpoint;
    }

    private static Scene withNames(Scene scene) {
        var ec2 = scene.ec2();
        ec2.modifyVpcAttribute(
                r -> r.vpcId(scene.vpcId()).enableDnsHostnames(value -> value.value(true)));
        return scene;
    }

    /** AWS's own services let everybody in, and have private DNS unless it is declined. */
    private static VpcEndpoint kinesis(Scene scene) {
        var name = "com.amazonaws.us-east-1.kinesis-streams";
        var endpoint = scene.endpoint(new ServiceName(name));
        await().until(() -> scene.state(endpoint.vpcEndpointId()).equals("available"));
        return endpoint;
    }

    private static JsonNode zones(Scene scene) {
        return API.get("/v1/consumer/hosted-zones?vpc=" + scene.vpcId()).path("hostedZones");
    }

    private static JsonNode resolve(String name, String vpcId) {
        return API.get(
                "/v1/consumer/resolve?name=" + name + (vpcId.isEmpty() ? "" : "&vpc=" + vpcId));
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asString).toList();
    }
}
