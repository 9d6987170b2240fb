package dev.drawbridge.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.events.id.ServiceName;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import tools.jackson.databind.JsonNode;

/** Paths that lead from one account's network into another's. */
@Tag("io")
final class PathsAbroadTest {

    private static final String CAROL = "333333333333";
    private static final String DAVE = "444444444444";
    private static final String[] IDS = {"vpce-", "eni-", "sg-", "sgr-", "acl-", "igw-"};

    private static final Consumer CONSUMER =
            Consumer.fresh("drawbridge.private-dns-delay=0s", "drawbridge.flow.port=any");
    private static final Ec2Client ALICE = CONSUMER.alice();
    private static final Ec2Client CAROLS = CONSUMER.ec2(CAROL, "us-east-1");

    @AfterAll
    static void stop() {
        CONSUMER.close();
    }

    @Test
    @DisplayName(
            "S42 by a peering another account's endpoint is reached, without a word of its rules")
    void by_a_peering() throws IOException {
        var alices = Scene.of(ALICE);
        var address = endpoint(alices);
        var carols = vpc("10.7.0.0/16");
        var asked = "{\"from\": {\"subnet\": \"%s\"}, \"to\": \"%s\"}";
        var question = asked.formatted(carols.subnetId(), address);
        assertThat(ask(CAROL, question).toString())
                .contains("no interface of an endpoint of yours");

        var peering = peer(carols, alices);
        route(CAROLS, carols, "10.0.0.0/16", peering);
        route(ALICE, alices, "10.7.0.0/16", peering);
        var closed = ask(CAROL, question);
        assertThat(closed.path("outcome").asString()).isEqualTo("closed");
        assertThat(closed.path("closedBy").path("because").asString())
                .isEqualTo("closed on the other side");
        var nobodys = ask(CAROL, asked.formatted(carols.subnetId(), "10.0.201.202"));
        assertThat(nobodys.toString().replace("10.0.201.202", address))
                .isEqualTo(closed.toString());

        admit(alices, "10.7.0.0/16");
        var open = ask(CAROL, question);
        assertThat(open.path("outcome").asString()).describedAs(open.toString()).isEqualTo("open");
        assertThat(open.toString()).contains(peering);
        assertThat(theOtherSide(open)).isEqualTo("open on the other side");
        assertThat(open.path("ways").path(0).path("endpointId").isNull()).isTrue();
        var alicesOwn = ALICE.describeRouteTables().routeTables().getFirst().routeTableId();
        assertThat(open.toString()).doesNotContain(alicesOwn, "vpce-", "eni-");
        nothingFlows(carols, address);

        CAROLS.deleteVpcPeeringConnection(r -> r.vpcPeeringConnectionId(peering));
        assertThat(ask(CAROL, question).toString())
                .contains("no interface of an endpoint of yours");
    }

    @Test
    @DisplayName(
            "S29 a participant asks from the shared subnet, and is told nothing of its owner's")
    void from_a_shared_subnet() {
        var scene = Scene.of(ALICE);
        ALICE.modifyVpcAttribute(
                r -> r.vpcId(scene.vpcId()).enableDnsHostnames(v -> v.value(true)));
        endpoint(scene);
        var question =
                "{\"from\": {\"subnet\": \"%s\"}, \"to\": \"kinesis.us-east-1.amazonaws.com\"}"
                        .formatted(scene.subnetId());
        assertThat(ask(DAVE, question).toString()).contains("InvalidSubnetID.NotFound");
        new AccountApi(CONSUMER, Consumer.ALICE)
                .put("/v1/consumer/subnet-shares/%s/%s".formatted(scene.subnetId(), DAVE), "");
        var open = ask(DAVE, question);
        assertThat(open.path("outcome").asString()).describedAs(open.toString()).isEqualTo("open");
        assertThat(theOtherSide(open)).isEqualTo("open on the other side");
        assertThat(open.toString()).doesNotContain(IDS);
        var hidden = ask(DAVE, question.replace("kinesis.us", "x.kinesis.us"));
        assertThat(hidden.path("outcome").asString()).isEqualTo("closed");
        assertThat(hidden.toString()).doesNotContain(IDS).doesNotContain("zone of");
        var owners = ask(Consumer.ALICE, question);
        assertThat(owners.toString()).contains("vpce-", "sgr-");
    }

    /** No targets are there, which is the endpoint's owner's affair too. */
    private static void nothingFlows(Scene from, String address) throws IOException {
        var user = CAROL + "+" + from.subnetId() + ":x";
        try (var flow = Tunnel.to(CONSUMER, address + ":443", user)) {
            assertThat(Tunnel.all(flow))
                    .startsWith("HTTP/1.1 502")
                    .contains("closed the other side: closed on the other side", "CLOSED")
                    .doesNotContain("vpce-", "eni-", "target", "kinesis", "policy");
        }
    }

    private static String theOtherSide(JsonNode answer) {
        var steps = answer.path("ways").path(0).path("steps");
        var last = steps.path(steps.size() - 1);
        assertThat(last.path("step").asString()).isEqualTo("the other side");
        return last.path("because").asString();
    }

    /** The address of its interface. */
    private static String endpoint(Scene scene) {
        var made = scene.endpoint(new ServiceName("com.amazonaws.us-east-1.kinesis-streams"));
        await().until(() -> scene.state(made.vpcEndpointId()).equals("available"));
        return ALICE.describeNetworkInterfaces(
                        r -> r.networkInterfaceIds(made.networkInterfaceIds()))
                .networkInterfaces()
                .getFirst()
                .privateIpAddress();
    }

    private static Scene vpc(String range) {
        var vpc = CAROLS.createVpc(r -> r.cidrBlock(range)).vpc().vpcId();
        return new Scene(CAROLS, vpc, Scene.subnet(CAROLS, vpc, "10.7.1.0/24", "us-east-1a"));
    }

    private static String peer(Scene carols, Scene alices) {
        var id =
                CAROLS.createVpcPeeringConnection(r ->
                                r.vpcId(carols.vpcId())
                                        .peerVpcId(alices.vpcId())
                                        .peerOwnerId(Consumer.ALICE))
                        .vpcPeeringConnection()
                        .vpcPeeringConnectionId();
        ALICE.acceptVpcPeeringConnection(r -> r.vpcPeeringConnectionId(id));
        return id;
    }

    private static void route(Ec2Client ec2, Scene scene, String range, String peering) {
        var table =
                ec2.describeRouteTables(r -> r.filters(f -> f.name("vpc-id").values(scene.vpcId())))
                        .routeTables()
                        .getFirst()
                        .routeTableId();
        ec2.createRoute(r ->
                r.routeTableId(table).destinationCidrBlock(range).vpcPeeringConnectionId(peering));
    }

    private static void admit(Scene scene, String range) {
        var group =
                ALICE.describeSecurityGroups(
                                r -> r.filters(f -> f.name("vpc-id").values(scene.vpcId())))
                        .securityGroups()
                        .getFirst()
                        .groupId();
        ALICE.authorizeSecurityGroupIngress(
                r -> r.groupId(group).ipProtocol("tcp").fromPort(443).toPort(443).cidrIp(range));
    }

    private static JsonNode ask(String account, String question) {
        return new Api(CONSUMER.address(), account, "us-east-1")
                .post("/v1/consumer/paths", question);
    }
}
