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
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.Ipv6Range;
import software.amazon.awssdk.services.ec2.model.PrefixListId;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

@Tag("io")
final class SecurityGroupTest {

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
    void s7_a_vpc_is_born_with_a_group_that_lets_its_members_in_and_everything_out() {
        var vpc = Scene.of(alice).vpcId();
        var group = inVpc(vpc).getFirst();
        assertThat(group.groupName()).isEqualTo("default");
        assertThat(group.description()).isEqualTo("default VPC security group");
        assertThat(group.ipPermissions().getFirst().ipProtocol()).isEqualTo("-1");
        assertThat(group.ipPermissions().getFirst().userIdGroupPairs().getFirst())
                .isEqualTo(
                        UserIdGroupPair.builder()
                                .groupId(group.groupId())
                                .userId(Consumer.ALICE)
                                .build());
        assertThat(group.ipPermissionsEgress().getFirst().ipRanges().getFirst().cidrIp())
                .isEqualTo("0.0.0.0/0");
        refused(
                "CannotDelete",
                "the specified group: \"%s\" name: \"default\" cannot be deleted by a user"
                        .formatted(group.groupId()),
                () -> alice.deleteSecurityGroup(r -> r.groupId(group.groupId())));
    }

    @Test
    void a_group_is_created_shown_found_and_deleted() {
        var vpc = Scene.of(alice).vpcId();
        var created =
                alice.createSecurityGroup(r ->
                        r.groupName("web")
                                .description("the web")
                                .vpcId(vpc)
                                .tagSpecifications(t ->
                                        t.resourceType(ResourceType.SECURITY_GROUP)
                                                .tags(x -> x.key("tier").value("front"))));
        var id = created.groupId();
        assertThat(created.securityGroupArn())
                .isEqualTo("arn:aws:ec2:us-east-1:222222222222:security-group/" + id);
        var group = find(id);
        assertThat(group.ipPermissions()).isEmpty();
        assertThat(group.ipPermissionsEgress()).hasSize(1);
        assertThat(found("tag:tier", "front", vpc)).containsExactly(id);
        assertThat(found("group-name", "w*", vpc)).containsExactly(id);
        assertThat(found("egress.ip-permission.cidr", "0.0.0.0/0", vpc)).hasSize(2);
        refused(
                "InvalidGroup.Duplicate",
                "The security group 'web' already exists for VPC '%s'".formatted(vpc),
                () -> group("web", vpc));
        alice.deleteSecurityGroup(r -> r.groupId(id));
        refused(
                "InvalidGroup.NotFound",
                "The security group '%s' does not exist".formatted(id),
                () -> find(id));
        assertThat(group("web", vpc)).isNotEqualTo(id);
    }

    @Test
    void s25_rules_of_every_kind_are_authorized_and_shown_with_their_ids() {
        var vpc = Scene.of(alice).vpcId();
        var friends = group("friends", vpc);
        var id = group("web", vpc);
        var made =
                alice.authorizeSecurityGroupIngress(r ->
                                r.groupId(id)
                                        .ipPermissions(
                                                https().ipv6Ranges(range6("2001:db8::9/32"))
                                                        .build(),
                                                IpPermission.builder()
                                                        .ipProtocol("17")
                                                        .fromPort(53)
                                                        .toPort(53)
                                                        .userIdGroupPairs(pair(friends))
                                                        .build()))
                        .securityGroupRules();
        assertThat(made)
                .extracting(SecurityGroupRule::securityGroupRuleId)
                .allMatch(rule -> rule.matches("sgr-[0-9a-f]{17}"));
        alice.authorizeSecurityGroupEgress(r ->
                r.groupId(id)
                        .ipPermissions(
                                IpPermission.builder()
                                        .ipProtocol("icmp")
                                        .fromPort(8)
                                        .toPort(-1)
                                        .prefixListIds(
                                                PrefixListId.builder()
                                                        .prefixListId("pl-63a5400a")
                                                        .build())
                                        .build()));
        var group = find(id);
        assertThat(group.ipPermissions()).hasSize(2);
        var udp =
                group.ipPermissions().stream()
                        .filter(p -> p.ipProtocol().equals("udp"))
                        .findFirst()
                        .orElseThrow();
        assertThat(udp.userIdGroupPairs().getFirst().groupId()).isEqualTo(friends);
        var rules =
                alice.describeSecurityGroupRules(
                                r -> r.filters(filter("group-id", id)).maxResults(1000))
                        .securityGroupRules();
        assertThat(rules).hasSize(5).containsAll(made);
        assertThat(rules).extracting(SecurityGroupRule::cidrIpv6).contains("2001:db8::/32");
    }

    @Test
    void a_rule_is_there_once_and_gone_once() {
        var id = group("web", Scene.of(alice).vpcId());
        var made = alice.authorizeSecurityGroupIngress(r -> r.groupId(id).ipPermissions(only()));
        refused(
                "InvalidPermission.Duplicate",
                "the specified rule \"peer: 10.0.0.0/8, TCP, from port: 443, to port: 443, ALLOW\" already exists",
                () ->
                        alice.authorizeSecurityGroupIngress(
                                r -> r.groupId(id).ipPermissions(only())));
        var rule = made.securityGroupRules().getFirst().securityGroupRuleId();
        assertThat(
                        alice.revokeSecurityGroupIngress(
                                        r -> r.groupId(id).securityGroupRuleIds(rule))
                                .revokedSecurityGroupRules()
                                .getFirst()
                                .securityGroupRuleId())
                .isEqualTo(rule);
        refused(
                "InvalidPermission.NotFound",
                "The specified rule does not exist in this security group.",
                () -> alice.revokeSecurityGroupIngress(r -> r.groupId(id).ipPermissions(only())));
        refused(
                "InvalidSecurityGroupRuleId.NotFound",
                "The security group rule ID '%s' does not exist".formatted(rule),
                () ->
                        alice.revokeSecurityGroupIngress(
                                r -> r.groupId(id).securityGroupRuleIds(rule)));
        assertThat(find(id).ipPermissions()).isEmpty();
    }

    @Test
    void a_rule_keeps_its_id_when_it_says_something_else() {
        var id = group("web", Scene.of(alice).vpcId());
        var rule =
                alice.authorizeSecurityGroupIngress(r -> r.groupId(id).ipPermissions(only()))
                        .securityGroupRules()
                        .getFirst()
                        .securityGroupRuleId();
        alice.modifySecurityGroupRules(r ->
                r.groupId(id)
                        .securityGroupRules(u ->
                                u.securityGroupRuleId(rule)
                                        .securityGroupRule(s ->
                                                s.ipProtocol("tcp")
                                                        .fromPort(80)
                                                        .toPort(90)
                                                        .cidrIpv4("10.1.2.3/16"))));
        alice.updateSecurityGroupRuleDescriptionsIngress(r ->
                r.groupId(id)
                        .securityGroupRuleDescriptions(
                                d -> d.securityGroupRuleId(rule).description("from home")));
        var shown =
                alice.describeSecurityGroupRules(r -> r.securityGroupRuleIds(rule))
                        .securityGroupRules()
                        .getFirst();
        assertThat(shown.cidrIpv4()).isEqualTo("10.1.0.0/16");
        assertThat(shown.toPort()).isEqualTo(90);
        assertThat(shown.description()).isEqualTo("from home");
    }

    private static IpPermission only() {
        return https().build();
    }

    private static IpPermission.Builder https() {
        return IpPermission.builder()
                .ipProtocol("tcp")
                .fromPort(443)
                .toPort(443)
                .ipRanges(IpRange.builder().cidrIp("10.0.0.0/8").build());
    }

    private static Ipv6Range range6(String range) {
        return Ipv6Range.builder().cidrIpv6(range).build();
    }

    private static UserIdGroupPair pair(String group) {
        return UserIdGroupPair.builder().groupId(group).build();
    }

    private static Filter filter(String name, String value) {
        return Filter.builder().name(name).values(value).build();
    }

    private static String group(String name, String vpc) {
        return alice.createSecurityGroup(r -> r.groupName(name).description(name).vpcId(vpc))
                .groupId();
    }

    private static SecurityGroup find(String id) {
        return alice.describeSecurityGroups(r -> r.groupIds(id)).securityGroups().getFirst();
    }

    private static List<String> found(String name, String value, String vpc) {
        return alice
                .describeSecurityGroups(r -> r.filters(filter(name, value), filter("vpc-id", vpc)))
                .securityGroups()
                .stream()
                .map(SecurityGroup::groupId)
                .toList();
    }

    private static List<SecurityGroup> inVpc(String vpc) {
        return alice.describeSecurityGroups(r -> r.filters(filter("vpc-id", vpc))).securityGroups();
    }
}
