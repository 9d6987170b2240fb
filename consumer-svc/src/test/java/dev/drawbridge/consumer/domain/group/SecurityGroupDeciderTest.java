package dev.drawbridge.consumer.domain.group;

import dev.drawbridge.consumer.domain.GroupRefusal.DefaultGroupStays;
import dev.drawbridge.consumer.domain.GroupRefusal.NoSuchGroup;
import dev.drawbridge.consumer.domain.GroupRefusal.NoSuchPermission;
import dev.drawbridge.consumer.domain.GroupRefusal.NoSuchRule;
import dev.drawbridge.consumer.domain.GroupRefusal.RuleExists;
import dev.drawbridge.consumer.domain.GroupRefusal.RuleQuotaReached;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.AuthorizeRules;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.ClearGroup;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.CreateGroup;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.DeleteGroup;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.DescribeRules;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.FurnishGroup;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.ModifyRules;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.RevokeRules;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupCreated;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupDeleted;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupRulesAuthorized;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupRulesModified;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupRulesRevoked;
import dev.drawbridge.events.SecurityGroupRule;
import dev.drawbridge.events.SecurityGroupRule.Peer;
import dev.drawbridge.events.SecurityGroupRule.PeerKind;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.SecurityGroupId;
import dev.drawbridge.events.id.VpcId;
import dev.drawbridge.testkit.Specification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SecurityGroupDeciderTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final SecurityGroupId GROUP = new SecurityGroupId("sg-00000000000000001");
    private static final VpcId VPC = new VpcId("vpc-00000000000000001");
    private static final AccountId OWNER = new AccountId("222222222222");
    private static final AccountId STRANGER = new AccountId("333333333333");
    private static final RegionName REGION = new RegionName("us-east-1");

    private static final SecurityGroupCreated CREATED =
            new SecurityGroupCreated(
                    GROUP,
                    VPC,
                    OWNER,
                    REGION,
                    "web",
                    "the web",
                    false,
                    RulesOfBirth.ofAny(GROUP),
                    Map.of(),
                    NOON);
    private static final SecurityGroupCreated BORN =
            new SecurityGroupCreated(
                    GROUP,
                    VPC,
                    OWNER,
                    REGION,
                    "default",
                    "default VPC security group",
                    true,
                    RulesOfBirth.ofDefault(GROUP),
                    Map.of(),
                    NOON);
    private static final SecurityGroupRule HTTPS = rule("sgr-1", 443);
    private static final SecurityGroupRulesAuthorized WITH_HTTPS =
            new SecurityGroupRulesAuthorized(GROUP, OWNER, List.of(HTTPS), Map.of(), NOON);

    @Test
    void a_new_group_lets_everything_out_and_nothing_in() {
        given().when(new CreateGroup(GROUP, VPC, OWNER, REGION, "web", "the web", Map.of()))
                .then(CREATED);
    }

    @Test
    void the_default_group_lets_its_own_members_in() {
        given().when(new FurnishGroup(GROUP, VPC, OWNER, REGION)).then(BORN);
        given(BORN).when(new FurnishGroup(GROUP, VPC, OWNER, REGION)).then();
    }

    @Test
    void a_default_group_goes_only_with_its_vpc() {
        given(BORN)
                .when(new DeleteGroup(GROUP, OWNER, REGION))
                .thenRefused(DefaultGroupStays.class);
        given(BORN).when(new ClearGroup(GROUP)).then(new SecurityGroupDeleted(GROUP, VPC, OWNER));
        given().when(new ClearGroup(GROUP)).then();
    }

    @Test
    void a_group_is_its_owners_alone() {
        given(CREATED)
                .when(new DeleteGroup(GROUP, STRANGER, REGION))
                .thenRefused(NoSuchGroup.class);
        given(CREATED)
                .when(new DeleteGroup(GROUP, OWNER, new RegionName("eu-west-1")))
                .thenRefused(NoSuchGroup.class);
        given(CREATED)
                .when(new DeleteGroup(GROUP, OWNER, REGION))
                .then(new SecurityGroupDeleted(GROUP, VPC, OWNER));
    }

    @Test
    void a_rule_is_authorized_once() {
        given(CREATED).when(authorize(60, HTTPS)).then(WITH_HTTPS);
        given(CREATED, WITH_HTTPS)
                .when(authorize(60, rule("sgr-2", 443)))
                .thenRefused(RuleExists.class);
        given(CREATED).when(authorize(60, HTTPS, rule("sgr-2", 443))).thenRefused(RuleExists.class);
    }

    @Test
    void a_direction_has_a_quota_of_rules() {
        given(CREATED, WITH_HTTPS)
                .when(authorize(1, rule("sgr-2", 80)))
                .thenRefused(RuleQuotaReached.class);
    }

    @Test
    void a_rule_is_revoked_by_id_or_by_what_it_says() {
        var revoked = new SecurityGroupRulesRevoked(GROUP, OWNER, List.of(HTTPS));
        given(CREATED, WITH_HTTPS).when(revoke(List.of("sgr-1"), List.of())).then(revoked);
        given(CREATED, WITH_HTTPS).when(revoke(List.of(), List.of(rule("", 443)))).then(revoked);
        given(CREATED, WITH_HTTPS, revoked)
                .when(revoke(List.of("sgr-1"), List.of()))
                .thenRefused(NoSuchRule.class);
        given(CREATED, WITH_HTTPS)
                .when(revoke(List.of(), List.of(rule("", 80))))
                .thenRefused(NoSuchPermission.class);
    }

    @Test
    void a_rule_is_not_revoked_in_the_other_direction() {
        var outward = RulesOfBirth.ofAny(GROUP).getFirst().ruleId();
        given(CREATED).when(revoke(List.of(outward), List.of())).thenRefused(NoSuchRule.class);
    }

    @Test
    void a_rule_says_something_else_but_not_what_another_says() {
        given(CREATED, WITH_HTTPS)
                .when(modify(rule("sgr-1", 80)))
                .then(new SecurityGroupRulesModified(GROUP, OWNER, List.of(rule("sgr-1", 80))));
        var two =
                new SecurityGroupRulesAuthorized(
                        GROUP, OWNER, List.of(rule("sgr-2", 80)), Map.of(), NOON);
        given(CREATED, WITH_HTTPS, two)
                .when(modify(rule("sgr-1", 80)))
                .thenRefused(RuleExists.class);
        given(CREATED).when(modify(rule("sgr-9", 80))).thenRefused(NoSuchRule.class);
    }

    @Test
    void a_description_is_changed_by_id_or_by_what_the_rule_says() {
        var described =
                new SecurityGroupRulesModified(
                        GROUP, OWNER, List.of(HTTPS.describedAs("from home")));
        given(CREATED, WITH_HTTPS)
                .when(describe(Map.of("sgr-1", "from home"), List.of()))
                .then(described);
        given(CREATED, WITH_HTTPS)
                .when(describe(Map.of(), List.of(rule("", 443).describedAs("from home"))))
                .then(described);
        given(CREATED).when(describe(Map.of("sgr-1", ""), List.of())).thenRefused(NoSuchRule.class);
    }

    private static SecurityGroupRule rule(String id, int port) {
        var peer = new Peer(PeerKind.CIDR_IPV4, "10.0.0.0/8");
        return new SecurityGroupRule(id, false, "tcp", port, port, peer, "");
    }

    private static AuthorizeRules authorize(int quota, SecurityGroupRule... rules) {
        return new AuthorizeRules(GROUP, OWNER, REGION, List.of(rules), Map.of(), quota);
    }

    private static RevokeRules revoke(List<String> ids, List<SecurityGroupRule> permissions) {
        return new RevokeRules(GROUP, OWNER, REGION, false, ids, permissions);
    }

    private static ModifyRules modify(SecurityGroupRule... rules) {
        return new ModifyRules(GROUP, OWNER, REGION, List.of(rules));
    }

    private static DescribeRules describe(
            Map<String, String> byId, List<SecurityGroupRule> permissions) {
        return new DescribeRules(GROUP, OWNER, REGION, false, byId, permissions);
    }

    private static Specification<SecurityGroupCommand, SecurityGroup, SecurityGroupEvent> given(
            SecurityGroupEvent... past) {
        return Specification.given(
                new SecurityGroup.Unknown(),
                SecurityGroup::evolve,
                (command, group) -> SecurityGroupDecider.decide(command, group, NOON),
                List.of(past));
    }
}
