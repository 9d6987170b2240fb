package dev.drawbridge.consumer;

import static dev.drawbridge.consumer.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** A subnet shared with another account: seen there, and still its owner's alone to change. */
@Tag("io")
final class SharedVpcTest {

    private static final String CAROL = "333333333333";
    private static final String DENIED = "You are not authorized to perform this operation.";

    private static Consumer consumer;
    private static Ec2Client alice;
    private static Ec2Client carol;
    private static Scene scene;

    @BeforeAll
    static void start() {
        consumer = Consumer.fresh("drawbridge.zones=permuted");
        alice = consumer.alice();
        carol = consumer.ec2(CAROL, "us-east-1");
        scene = Scene.of(alice);
        var reply = owner().put(path(CAROL), "");
        assertThat(reply.status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        consumer.close();
    }

    @Test
    void s29_a_participant_sees_the_shared_vpc_and_subnet_as_its_owners() {
        assertThat(carol.describeVpcs().vpcs())
                .anySatisfy(vpc -> {
                    assertThat(vpc.vpcId()).isEqualTo(scene.vpcId());
                    assertThat(vpc.ownerId()).isEqualTo(Consumer.ALICE);
                });
        alice.createTags(r ->
                r.resources(scene.vpcId(), scene.subnetId())
                        .tags(t -> t.key("budget").value("secret")));
        assertThat(carol.describeVpcs().vpcs()).allSatisfy(v -> assertThat(v.tags()).isEmpty());
        assertThat(
                        carol.describeSubnets(r -> r.filters(f -> f.name("tag:budget").values("*")))
                                .subnets())
                .isEmpty();
        var seen = carol.describeSubnets(r -> r.subnetIds(scene.subnetId())).subnets().getFirst();
        assertThat(seen.tags()).isEmpty();
        var own = alice.describeSubnets(r -> r.subnetIds(scene.subnetId())).subnets().getFirst();
        assertThat(seen.ownerId()).isEqualTo(Consumer.ALICE);
        assertThat(seen.availabilityZoneId()).isEqualTo(own.availabilityZoneId());
        assertThat(seen.availabilityZone()).isNotEqualTo(own.availabilityZone());
        assertThat(
                        new AccountApi(consumer, CAROL)
                                .get("/v1/consumer/subnet-shares")
                                .body()
                                .toString())
                .contains(scene.subnetId());
    }

    @Test
    void s29_what_belongs_to_the_vpc_is_made_by_its_owner_only() {
        var service = new Provider(consumer).offer(true);
        refused(
                "UnauthorizedOperation",
                DENIED,
                () -> new Scene(carol, scene.vpcId(), scene.subnetId()).endpoint(service));
        refused(
                "UnauthorizedOperation",
                DENIED,
                () -> carol.createSubnet(r -> r.vpcId(scene.vpcId()).cidrBlock("10.0.8.0/24")));
        refused(
                "UnauthorizedOperation",
                DENIED,
                () -> carol.createRouteTable(r -> r.vpcId(scene.vpcId())));
        refused("UnauthorizedOperation", () -> carol.deleteVpc(r -> r.vpcId(scene.vpcId())));
        refused(
                "UnauthorizedOperation",
                () ->
                        carol.modifyVpcAttribute(
                                r -> r.vpcId(scene.vpcId()).enableDnsSupport(a -> a.value(true))));
        refused(
                "UnauthorizedOperation",
                () -> carol.deleteSubnet(r -> r.subnetId(scene.subnetId())));
    }

    @Test
    void s29_to_strangers_it_does_not_exist() {
        var stranger = consumer.ec2("555555555555", "us-east-1");
        assertThat(stranger.describeVpcs().vpcs()).isEmpty();
        refused(
                "InvalidVpcID.NotFound",
                () -> stranger.createRouteTable(r -> r.vpcId(scene.vpcId())));
        refused(
                "InvalidSubnetID.NotFound",
                () -> stranger.deleteSubnet(r -> r.subnetId(scene.subnetId())));
        var reply = new AccountApi(consumer, "555555555555").put(path("555555555555"), "");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body().get("code").asText()).isEqualTo("InvalidSubnetID.NotFound");
    }

    @Test
    void s29_what_is_shared_no_more_is_gone() {
        var dave = consumer.ec2("444444444444", "us-east-1");
        owner().put(path("444444444444"), "");
        owner().put(path("444444444444"), "");
        assertThat(dave.describeSubnets().subnets()).hasSize(1);
        owner().delete(path("444444444444"));
        assertThat(dave.describeSubnets().subnets()).isEmpty();
        assertThat(owner().put(path("me"), "").status()).isEqualTo(400);
        assertThat(owner().put(path(Consumer.ALICE), "").status()).isEqualTo(400);
    }

    private static AccountApi owner() {
        return new AccountApi(consumer, Consumer.ALICE);
    }

    private static String path(String account) {
        return "/v1/consumer/subnet-shares/%s/%s".formatted(scene.subnetId(), account);
    }
}
