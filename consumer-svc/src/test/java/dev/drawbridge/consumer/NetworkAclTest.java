package dev.drawbridge.consumer;

import static dev.drawbridge.consumer.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.NetworkAcl;
import software.amazon.awssdk.services.ec2.model.NetworkAclEntry;
import software.amazon.awssdk.services.ec2.model.PortRange;
import software.amazon.awssdk.services.ec2.model.RuleAction;

@Tag("io")
final class NetworkAclTest {

    private static Consumer consumer;
    private static Ec2Client alice;

    @BeforeAll
    static void start() {
        consumer = Consumer.fresh("drawbridge.quota.entries-per-network-acl=2");
        alice = consumer.alice();
    }

    @AfterAll
    static void stop() {
        consumer.close();
    }

    @Test
    void s24_a_vpc_is_born_with_an_acl_that_lets_everything_through_and_guards_every_subnet() {
        var scene = Scene.of(alice);
        var acl = inVpc(scene.vpcId()).getFirst();
        assertThat(acl.isDefault()).isTrue();
        assertThat(acl.entries())
                .extracting(NetworkAclTest::said)
                .containsExactly(
                        "out 100 allow -1 0.0.0.0/0",
                        "out 32767 deny -1 0.0.0.0/0",
                        "in 100 allow -1 0.0.0.0/0",
                        "in 32767 deny -1 0.0.0.0/0");
        assertThat(acl.associations().getFirst().subnetId()).isEqualTo(scene.subnetId());
        refused(
                "InvalidParameterValue",
                "cannot delete default network ACL " + acl.networkAclId(),
                () -> delete(acl.networkAclId()));
    }

    @Test
    void s24_entries_are_made_replaced_and_deleted() {
        var id = create(Scene.of(alice).vpcId());
        assertThat(find(id).entries()).extracting(NetworkAclEntry::ruleNumber).containsOnly(32767);
        enter(id, 100, "tcp", RuleAction.ALLOW);
        refused(
                "NetworkAclEntryAlreadyExists",
                "The network acl entry identified by 100 already exists.",
                () -> enter(id, 100, "6", RuleAction.DENY));
        alice.replaceNetworkAclEntry(r ->
                r.networkAclId(id)
                        .ruleNumber(100)
                        .egress(false)
                        .protocol("1")
                        .icmpTypeCode(i -> i.type(8).code(-1))
                        .ruleAction(RuleAction.DENY)
                        .ipv6CidrBlock("2001:db8::1/32"));
        var entry = find(id).entries().getLast();
        assertThat(find(id).entries())
                .extracting(NetworkAclTest::said)
                .contains("in 100 deny 1 null");
        assertThat(entry.ruleNumber()).isEqualTo(32767);
        assertThat(found("entry.ipv6-cidr", "2001:db8::/32")).containsExactly(id);
        assertThat(found("entry.icmp.type", "8")).containsExactly(id);
        alice.deleteNetworkAclEntry(r -> r.networkAclId(id).ruleNumber(100).egress(false));
        refused(
                "InvalidNetworkAclEntry.NotFound",
                () ->
                        alice.deleteNetworkAclEntry(
                                r -> r.networkAclId(id).ruleNumber(100).egress(false)));
        refused(
                "InvalidParameterValue",
                () ->
                        alice.deleteNetworkAclEntry(
                                r -> r.networkAclId(id).ruleNumber(32767).egress(false)));
    }

    @Test
    void a_direction_has_a_quota_of_entries_and_an_entry_its_terms() {
        var id = create(Scene.of(alice).vpcId());
        enter(id, 1, "tcp", RuleAction.ALLOW);
        enter(id, 2, "tcp", RuleAction.ALLOW);
        refused("NetworkAclEntryLimitExceeded", () -> enter(id, 3, "tcp", RuleAction.ALLOW));
        refused("InvalidParameterValue", () -> enter(id, 0, "tcp", RuleAction.ALLOW));
        refused("InvalidParameterValue", () -> enter(id, 3, "smoke", RuleAction.ALLOW));
        refused(
                "MissingParameter",
                () ->
                        alice.createNetworkAclEntry(r ->
                                r.networkAclId(id)
                                        .ruleNumber(9)
                                        .egress(true)
                                        .protocol("udp")
                                        .ruleAction(RuleAction.ALLOW)
                                        .cidrBlock("0.0.0.0/0")));
    }

    @Test
    void s24_a_subnet_is_guarded_by_one_acl_at_a_time_and_keeps_it() {
        var scene = Scene.of(alice);
        var before = inVpc(scene.vpcId()).getFirst().associations().getFirst();
        var id = create(scene.vpcId());
        var after =
                alice.replaceNetworkAclAssociation(r ->
                                r.associationId(before.networkAclAssociationId()).networkAclId(id))
                        .newAssociationId();
        assertThat(find(id).associations().getFirst().networkAclAssociationId()).isEqualTo(after);
        assertThat(found("association.subnet-id", scene.subnetId())).containsExactly(id);
        assertThat(find(before.networkAclId()).associations()).isEmpty();
        refused(
                "DependencyViolation",
                "The networkAcl '%s' has dependencies and cannot be deleted.".formatted(id),
                () -> delete(id));
        refused(
                "InvalidAssociationID.NotFound",
                () ->
                        alice.replaceNetworkAclAssociation(r ->
                                r.associationId(before.networkAclAssociationId())
                                        .networkAclId(before.networkAclId())));
        alice.deleteSubnet(r -> r.subnetId(scene.subnetId()));
        refused("DependencyViolation", () -> alice.deleteVpc(r -> r.vpcId(scene.vpcId())));
        delete(id);
        refused(
                "InvalidNetworkAclID.NotFound",
                "The networkAcl ID '%s' does not exist".formatted(id),
                () -> find(id));
        alice.deleteVpc(r -> r.vpcId(scene.vpcId()));
        assertThat(inVpc(scene.vpcId())).isEmpty();
    }

    @Test
    void acls_of_other_vpcs_and_other_accounts_guard_nothing() {
        var scene = Scene.of(alice);
        var association =
                inVpc(scene.vpcId()).getFirst().associations().getFirst().networkAclAssociationId();
        var elsewhere = create(Scene.of(alice).vpcId());
        refused("InvalidParameterValue", () -> associate(alice, association, elsewhere));
        var bob = consumer.ec2("111111111111", "us-east-1");
        var bobs = inVpc(bob, Scene.of(bob).vpcId()).getFirst().networkAclId();
        refused("InvalidNetworkAclID.NotFound", () -> associate(alice, association, bobs));
        refused("InvalidAssociationID.NotFound", () -> associate(bob, association, bobs));
        var nobodys = "acl-0123456789abcdef0";
        refused("InvalidAssociationID.NotFound", () -> associate(bob, association, nobodys));
        refused("InvalidVpcID.NotFound", () -> bob.createNetworkAcl(r -> r.vpcId(scene.vpcId())));
        assertThat(bob.describeNetworkAcls(r -> r.filters(vpc(scene.vpcId()))).networkAcls())
                .isEmpty();
    }

    private static void associate(Ec2Client ec2, String association, String acl) {
        ec2.replaceNetworkAclAssociation(r -> r.associationId(association).networkAclId(acl));
    }

    private static String create(String vpc) {
        return alice.createNetworkAcl(r -> r.vpcId(vpc)).networkAcl().networkAclId();
    }

    private static void enter(String acl, int number, String protocol, RuleAction action) {
        alice.createNetworkAclEntry(r ->
                r.networkAclId(acl)
                        .ruleNumber(number)
                        .egress(false)
                        .protocol(protocol)
                        .portRange(PortRange.builder().from(443).to(443).build())
                        .ruleAction(action)
                        .cidrBlock("10.0.0.0/8"));
    }

    private static void delete(String acl) {
        alice.deleteNetworkAcl(r -> r.networkAclId(acl));
    }

    private static NetworkAcl find(String id) {
        return alice.describeNetworkAcls(r -> r.networkAclIds(id)).networkAcls().getFirst();
    }

    private static List<String> found(String filter, String value) {
        return alice
                .describeNetworkAcls(r -> r.filters(f -> f.name(filter).values(value)))
                .networkAcls()
                .stream()
                .map(NetworkAcl::networkAclId)
                .toList();
    }

    private static List<NetworkAcl> inVpc(String vpc) {
        return inVpc(alice, vpc);
    }

    private static List<NetworkAcl> inVpc(Ec2Client ec2, String vpc) {
        return ec2.describeNetworkAcls(r -> r.filters(vpc(vpc))).networkAcls();
    }

    private static Filter vpc(String id) {
        return Filter.builder().name("vpc-id").values(id).build();
    }

    private static String said(NetworkAclEntry entry) {
        return "%s %d %s %s %s"
                .formatted(
                        entry.egress() ? "out" : "in",
                        entry.ruleNumber(),
                        entry.ruleActionAsString(),
                        entry.protocol(),
                        entry.cidrBlock());
    }
}
