package dev.drawbridge.consumer;

import static dev.drawbridge.consumer.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagDescription;

@org.junit.jupiter.api.Tag("io")
final class TagTest {

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
    void s45_every_kind_of_thing_is_tagged_shown_with_its_tags_and_found_by_them() {
        var scene = Scene.of(alice);
        var group = group(scene.vpcId());
        var rule = rule(group);
        var endpoint = scene.endpoint(new Provider(consumer).offer(true)).vpcEndpointId();
        var all = List.of(scene.vpcId(), scene.subnetId(), group, rule, endpoint);
        tag(all, "project", "bridge");
        var wanted = Filter.builder().name("tag:project").values("bri*").build();
        assertThat(alice.describeVpcs(r -> r.filters(wanted)).vpcs().getFirst().tags())
                .containsExactly(tag("project", "bridge"));
        assertThat(alice.describeSubnets(r -> r.filters(wanted)).subnets().getFirst().subnetId())
                .isEqualTo(scene.subnetId());
        assertThat(
                        alice.describeSecurityGroups(r -> r.filters(wanted))
                                .securityGroups()
                                .getFirst()
                                .groupId())
                .isEqualTo(group);
        assertThat(
                        alice.describeSecurityGroupRules(r -> r.filters(wanted))
                                .securityGroupRules()
                                .getFirst()
                                .securityGroupRuleId())
                .isEqualTo(rule);
        assertThat(
                        alice.describeVpcEndpoints(r -> r.filters(wanted))
                                .vpcEndpoints()
                                .getFirst()
                                .tags())
                .containsExactly(tag("project", "bridge"));
        assertThat(described("key", "project"))
                .extracting(TagDescription::resourceId)
                .containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void tags_are_changed_and_removed_by_key_by_value_or_all() {
        var vpc =
                alice.createVpc(r ->
                                r.cidrBlock("10.0.0.0/16")
                                        .tagSpecifications(s ->
                                                s.resourceType(ResourceType.VPC)
                                                        .tags(tag("born", "yes"))))
                        .vpc()
                        .vpcId();
        tag(List.of(vpc), "a", "1");
        tag(List.of(vpc), "b", "2");
        tag(List.of(vpc), "a", "3");
        assertThat(tags(vpc)).containsExactly(tag("a", "3"), tag("b", "2"), tag("born", "yes"));
        alice.deleteTags(r -> r.resources(vpc).tags(tag("a", "1"), tag("b", "2")));
        assertThat(tags(vpc)).containsExactly(tag("a", "3"), tag("born", "yes"));
        alice.deleteTags(r -> r.resources(vpc).tags(Tag.builder().key("a").build()));
        assertThat(tags(vpc)).containsExactly(tag("born", "yes"));
        alice.deleteTags(r -> r.resources(vpc));
        assertThat(tags(vpc)).isEmpty();
    }

    @Test
    void tags_are_described_in_pages_and_by_their_filters() {
        var vpc = Scene.of(alice).vpcId();
        IntStream.range(0, 12).forEach(i -> tag(List.of(vpc), "page" + i, String.valueOf(i % 2)));
        var mine = Filter.builder().name("resource-id").values(vpc).build();
        var pages = alice.describeTagsPaginator(r -> r.filters(mine).maxResults(5));
        assertThat(pages.stream().count()).isEqualTo(3);
        assertThat(pages.tags()).hasSize(12);
        var odd = Filter.builder().name("value").values("1").build();
        assertThat(alice.describeTags(r -> r.filters(mine, odd)).tags())
                .hasSize(6)
                .allMatch(t -> t.resourceTypeAsString().equals("vpc"));
        refused("InvalidFilter", () -> described("colour", "red"));
    }

    @Test
    void what_tags_may_not_be_is_refused() {
        var vpc = Scene.of(alice).vpcId();
        refused("InvalidParameterValue", () -> tag(List.of(vpc), "aws:mine", "x"));
        refused("InvalidParameterValue", () -> tag(List.of(vpc), "k".repeat(128), "x"));
        refused("InvalidParameterValue", () -> tag(List.of(vpc), "k", "v".repeat(257)));
        IntStream.range(0, 50).forEach(i -> tag(List.of(vpc), "key" + i, ""));
        refused("TagLimitExceeded", () -> tag(List.of(vpc), "one more", ""));
    }

    @Test
    void what_is_not_there_or_not_the_callers_is_not_tagged_nor_is_anything_beside_it() {
        var vpc = Scene.of(alice).vpcId();
        var bobs = Scene.of(consumer.ec2("111111111111", "us-east-1")).vpcId();
        refused(
                "InvalidVpcID.NotFound",
                "The vpc ID '%s' does not exist".formatted(bobs),
                () -> tag(List.of(vpc, bobs), "a", "b"));
        refused(
                "InvalidSubnetID.NotFound",
                () -> tag(List.of("subnet-00000000000000000"), "a", "b"));
        refused("InvalidID", () -> tag(List.of("house-1"), "a", "b"));
        assertThat(tags(vpc)).isEmpty();
    }

    @Test
    void an_owner_sees_the_tags_of_its_services_here_but_changes_them_where_they_belong() {
        var service = new Provider(consumer).create(true, Map.of("team", "bridges")).value();
        var bob = consumer.ec2(Provider.BOB.value(), "us-east-1");
        var its = Filter.builder().name("resource-id").values(service).build();
        await().untilAsserted(() ->
                assertThat(bob.describeTags(r -> r.filters(its)).tags())
                        .extracting(t -> t.resourceTypeAsString() + " " + t.value())
                        .containsExactly("vpc-endpoint-service bridges"));
        assertThat(described("resource-id", service)).isEmpty();
        refused("InvalidID", () -> bob.createTags(r -> r.resources(service).tags(tag("a", "b"))));
    }

    private static String group(String vpc) {
        return alice.createSecurityGroup(r -> r.groupName("web").description("web").vpcId(vpc))
                .groupId();
    }

    private static String rule(String group) {
        return alice.authorizeSecurityGroupIngress(r ->
                        r.groupId(group)
                                .ipProtocol("tcp")
                                .fromPort(443)
                                .toPort(443)
                                .cidrIp("10.0.0.0/8"))
                .securityGroupRules()
                .getFirst()
                .securityGroupRuleId();
    }

    private static void tag(List<String> resources, String key, String value) {
        alice.createTags(r -> r.resources(resources).tags(tag(key, value)));
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }

    private static List<Tag> tags(String vpc) {
        return alice.describeVpcs(r -> r.vpcIds(vpc)).vpcs().getFirst().tags();
    }

    private static List<TagDescription> described(String filter, String value) {
        return alice.describeTags(r -> r.filters(f -> f.name(filter).values(value))).tags();
    }
}
