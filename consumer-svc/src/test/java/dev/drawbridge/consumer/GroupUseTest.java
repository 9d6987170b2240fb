package dev.drawbridge.consumer;

import static dev.drawbridge.consumer.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.events.id.ServiceName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.GroupIdentifier;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.SecurityGroupIdentifier;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

/** Who uses a group keeps it. */
@Tag("io")
final class GroupUseTest {

    private static Consumer consumer;
    private static Ec2Client alice;
    private static ServiceName service;

    @BeforeAll
    static void start() {
        consumer = Consumer.fresh();
        alice = consumer.alice();
        service = new Provider(consumer).offer(true);
    }

    @AfterAll
    static void stop() {
        consumer.close();
    }

    @Test
    void s7_an_endpoint_has_the_groups_chosen_or_else_the_default_one() {
        var scene = Scene.of(alice);
        var chosen = endpoint(scene, group("b", scene), group("a", scene));
        assertThat(chosen.groups())
                .extracting(SecurityGroupIdentifier::groupName)
                .containsExactly("b", "a");
        assertThat(
                        alice.describeNetworkInterfaces(
                                        r -> r.networkInterfaceIds(chosen.networkInterfaceIds()))
                                .networkInterfaces()
                                .getFirst()
                                .groups())
                .extracting(GroupIdentifier::groupName)
                .containsExactly("b", "a");
        assertThat(scene.endpoint(service).groups())
                .extracting(SecurityGroupIdentifier::groupName)
                .containsExactly("default");
    }

    @Test
    void s7_groups_of_another_vpc_too_many_and_unknown_ones_are_refused() {
        var scene = Scene.of(alice);
        var elsewhere = group("x", Scene.of(alice));
        refused(
                "InvalidParameter",
                "Security group %s and VPC %s belong to different networks."
                        .formatted(elsewhere, scene.vpcId()),
                () -> endpoint(scene, elsewhere));
        refused("InvalidGroup.NotFound", () -> endpoint(scene, "sg-00000000000000000"));
        var six = new String[6];
        for (int i = 0; i < six.length; i++) {
            six[i] = group("g" + i, scene);
        }
        refused("SecurityGroupsPerInterfaceLimitExceeded", () -> endpoint(scene, six));
    }

    @Test
    void a_group_stays_while_an_endpoint_uses_it() {
        var scene = Scene.of(alice);
        var group = group("web", scene);
        var endpoint = endpoint(scene, group).vpcEndpointId();
        refused(
                "DependencyViolation",
                "resource %s has a dependent object".formatted(group),
                () -> delete(group));
        alice.deleteVpcEndpoints(r -> r.vpcEndpointIds(endpoint));
        await().untilAsserted(() -> assertThat(scene.state(endpoint)).isEqualTo("deleted"));
        delete(group);
    }

    @Test
    void s45_a_modified_endpoint_uses_the_groups_it_has_from_now_on() {
        var scene = Scene.of(alice);
        var first = group("first", scene);
        var second = group("second", scene);
        var endpoint = endpoint(scene, first).vpcEndpointId();
        alice.modifyVpcEndpoint(r ->
                r.vpcEndpointId(endpoint)
                        .addSecurityGroupIds(second)
                        .removeSecurityGroupIds(first));
        refused("DependencyViolation", () -> delete(second));
        delete(first);
        refused(
                "InvalidGroup.NotFound",
                () ->
                        alice.modifyVpcEndpoint(
                                r -> r.vpcEndpointId(endpoint).addSecurityGroupIds(first)));
    }

    @Test
    void a_group_stays_while_another_names_it() {
        var scene = Scene.of(alice);
        var named = group("named", scene);
        var naming = group("naming", scene);
        admit(naming, named);
        admit(naming, naming);
        refused("DependencyViolation", () -> delete(named));
        alice.revokeSecurityGroupIngress(r -> r.groupId(naming).ipPermissions(from(named)));
        delete(named);
        delete(naming);
    }

    @Test
    void a_group_that_is_gone_names_nobody() {
        var scene = Scene.of(alice);
        var named = group("named", scene);
        var naming = group("naming", scene);
        admit(naming, named);
        delete(naming);
        delete(named);
    }

    @Test
    void groups_of_other_vpcs_and_other_accounts_are_not_named() {
        var scene = Scene.of(alice);
        var group = group("web", scene);
        var elsewhere = group("web", Scene.of(alice));
        refused(
                "InvalidGroup.NotFound",
                "You have specified two resources that belong to different networks.",
                () -> admit(group, elsewhere));
        refused(
                "InvalidVpcID.NotFound",
                () ->
                        group(
                                "mine",
                                new Scene(
                                        consumer.ec2("111111111111", "us-east-1"),
                                        scene.vpcId(),
                                        "")));
        var bobs = group("web", Scene.of(consumer.ec2("111111111111", "us-east-1")));
        refused(
                "InvalidGroup.NotFound",
                "The security group '%s' does not exist".formatted(bobs),
                () -> admit(group, bobs));
        refused(
                "InvalidGroup.NotFound",
                "The security group '%s' does not exist".formatted(bobs),
                () -> admit(bobs, group));
    }

    @Test
    void a_vpc_stays_while_a_group_is_in_it_and_takes_its_default_group_along() {
        var vpc = alice.createVpc(r -> r.cidrBlock("10.0.0.0/16")).vpc().vpcId();
        var group = group("web", new Scene(alice, vpc, ""));
        refused("DependencyViolation", () -> alice.deleteVpc(r -> r.vpcId(vpc)));
        delete(group);
        alice.deleteVpc(r -> r.vpcId(vpc));
        assertThat(
                        alice.describeSecurityGroups(
                                        r -> r.filters(f -> f.name("vpc-id").values(vpc)))
                                .securityGroups())
                .isEmpty();
        assertThat(consumer.count("select count(*) from resident where vpc_id = '" + vpc + "'"))
                .isZero();
        refused("InvalidVpcID.NotFound", () -> group("late", new Scene(alice, vpc, "")));
    }

    private static VpcEndpoint endpoint(Scene scene, String... groups) {
        return alice.createVpcEndpoint(
                        scene.request(service).toBuilder().securityGroupIds(groups).build())
                .vpcEndpoint();
    }

    private static void admit(String group, String other) {
        alice.authorizeSecurityGroupIngress(r -> r.groupId(group).ipPermissions(from(other)));
    }

    private static IpPermission from(String group) {
        return IpPermission.builder()
                .ipProtocol("-1")
                .userIdGroupPairs(UserIdGroupPair.builder().groupId(group).build())
                .build();
    }

    private static String group(String name, Scene scene) {
        return scene.ec2()
                .createSecurityGroup(r -> r.groupName(name).description(name).vpcId(scene.vpcId()))
                .groupId();
    }

    private static void delete(String group) {
        alice.deleteSecurityGroup(r -> r.groupId(group));
    }
}
