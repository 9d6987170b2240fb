package dev.drawbridge.consumer;

import static dev.drawbridge.consumer.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;

/** The door of a VPC to the Internet. */
@org.junit.jupiter.api.Tag("io")
final class GatewaysTest {

    private static Consumer consumer;
    private static Ec2Client alice;

    @BeforeAll
    static void start() {
        consumer = Consumer.fresh();
        alice = consumer.alice();
    }

    @AfterAll
    static void stop() {
        consumer.close();
    }

    @Test
    void s16_an_internet_gateway_is_attached_seen_detached_and_deleted() {
        var vpc = vpc();
        var tag = Tag.builder().key("Name").value("door").build();
        var id =
                alice.createInternetGateway(r ->
                                r.tagSpecifications(s ->
                                        s.resourceType(ResourceType.INTERNET_GATEWAY).tags(tag)))
                        .internetGateway()
                        .internetGatewayId();
        alice.attachInternetGateway(r -> r.internetGatewayId(id).vpcId(vpc));
        var found =
                alice.describeInternetGateways(
                                r -> r.filters(f -> f.name("attachment.vpc-id").values(vpc)))
                        .internetGateways();
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().internetGatewayId()).isEqualTo(id);
        assertThat(found.getFirst().tags()).containsExactly(tag);
        assertThat(found.getFirst().attachments().getFirst().stateAsString())
                .isEqualTo("available");
        alice.createTags(
                r -> r.resources(id).tags(Tag.builder().key("Name").value("gate").build()));
        assertThat(
                        alice.describeInternetGateways(r -> r.internetGatewayIds(id))
                                .internetGateways()
                                .getFirst()
                                .tags()
                                .getFirst()
                                .value())
                .isEqualTo("gate");
        refused(
                "DependencyViolation",
                "The internetGateway '%s' has dependencies and cannot be deleted.".formatted(id),
                () -> alice.deleteInternetGateway(r -> r.internetGatewayId(id)));
        refused("DependencyViolation", () -> alice.deleteVpc(r -> r.vpcId(vpc)));
        alice.detachInternetGateway(r -> r.internetGatewayId(id).vpcId(vpc));
        alice.deleteInternetGateway(r -> r.internetGatewayId(id));
        refused(
                "InvalidInternetGatewayID.NotFound",
                "The internetGateway ID '%s' does not exist".formatted(id),
                () -> alice.describeInternetGateways(r -> r.internetGatewayIds(id)));
        alice.deleteVpc(r -> r.vpcId(vpc));
    }

    @Test
    void attachments_are_refused_in_the_words_of_aws() {
        var vpc = vpc();
        var id = attached(vpc);
        refused(
                "Resource.AlreadyAssociated",
                "resource %s is already attached to network %s".formatted(id, vpc),
                () -> alice.attachInternetGateway(r -> r.internetGatewayId(id).vpcId(vpc)));
        var second = create();
        refused(
                "InvalidParameterValue",
                "Network %s already has an internet gateway attached".formatted(vpc),
                () -> alice.attachInternetGateway(r -> r.internetGatewayId(second).vpcId(vpc)));
        refused(
                "Gateway.NotAttached",
                "resource %s is not attached to network %s".formatted(second, vpc),
                () -> alice.detachInternetGateway(r -> r.internetGatewayId(second).vpcId(vpc)));
        refused(
                "InvalidInternetGatewayId.Malformed",
                () -> alice.deleteInternetGateway(r -> r.internetGatewayId("me")));
        var stranger = consumer.ec2("333333333333", "us-east-1");
        refused(
                "InvalidInternetGatewayID.NotFound",
                () -> stranger.deleteInternetGateway(r -> r.internetGatewayId(second)));
    }

    @Test
    void of_many_at_once_one_is_attached() throws Exception {
        var vpc = vpc();
        var gateways = IntStream.range(0, 8).mapToObj(_ -> create()).toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Boolean>> tries =
                    gateways.stream().<Callable<Boolean>>map(id -> () -> attach(id, vpc)).toList();
            long won = 0;
            for (var outcome : pool.invokeAll(tries)) {
                won += outcome.get() ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
    }

    private static boolean attach(String id, String vpc) {
        try {
            alice.attachInternetGateway(r -> r.internetGatewayId(id).vpcId(vpc));
            return true;
        } catch (Ec2Exception e) {
            return false;
        }
    }

    private static String vpc() {
        return alice.createVpc(r -> r.cidrBlock("10.0.0.0/16")).vpc().vpcId();
    }

    private static String create() {
        return alice.createInternetGateway().internetGateway().internetGatewayId();
    }

    private static String attached(String vpc) {
        var id = create();
        alice.attachInternetGateway(r -> r.internetGatewayId(id).vpcId(vpc));
        return id;
    }
}
