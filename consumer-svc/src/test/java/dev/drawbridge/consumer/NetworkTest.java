package dev.drawbridge.consumer;

import static dev.drawbridge.consumer.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.VpcAttributeName;

@org.junit.jupiter.api.Tag("io")
final class NetworkTest {

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
    void a_vpc_has_a_canonical_range_its_tags_and_its_default_group() {
        var vpc =
                alice.createVpc(r ->
                                r.cidrBlock("10.1.2.3/16")
                                        .tagSpecifications(s ->
                                                s.resourceType(ResourceType.VPC)
                                                        .tags(tag("Name", "net"))))
                        .vpc();
        assertThat(vpc.cidrBlock()).isEqualTo("10.1.0.0/16");
        assertThat(vpc.tags()).containsExactly(tag("Name", "net"));
        assertThat(alice.describeVpcs(r -> r.vpcIds(vpc.vpcId())).vpcs()).containsExactly(vpc);
        var groups =
                alice.describeSecurityGroups(
                                r -> r.filters(f -> f.name("vpc-id").values(vpc.vpcId())))
                        .securityGroups();
        assertThat(groups).hasSize(1);
        var group = groups.getFirst();
        assertThat(group.groupName()).isEqualTo("default");
        assertThat(group.ipPermissions().getFirst().userIdGroupPairs().getFirst().groupId())
                .isEqualTo(group.groupId());
        assertThat(group.ipPermissionsEgress().getFirst().ipRanges().getFirst().cidrIp())
                .isEqualTo("0.0.0.0/0");
    }

    @Test
    void vpcs_are_refused_in_the_words_of_aws() {
        refused(
                "InvalidVpc.Range",
                "The CIDR '10.0.0.0/8' is invalid.",
                () -> alice.createVpc(r -> r.cidrBlock("10.0.0.0/8")));
        refused(
                "InvalidParameterValue",
                "Value (all) for parameter cidrBlock is invalid. This is not a valid CIDR block.",
                () -> alice.createVpc(r -> r.cidrBlock("all")));
        refused(
                "InvalidVpcID.NotFound",
                "The vpc ID 'vpc-00000000000000000' does not exist",
                () -> alice.describeVpcs(r -> r.vpcIds("vpc-00000000000000000")));
        refused("InvalidVpcId.Malformed", () -> alice.deleteVpc(r -> r.vpcId("me")));
        refused("InvalidVpcID.NotFound", () -> alice.deleteVpc(r -> r.vpcId("vpc-1")));
    }

    @Test
    void a_subnet_counts_its_free_addresses_and_shows_its_zone_by_name_and_id() {
        var scene = Scene.of(alice, "10.0.0.0/28");
        var subnet = alice.describeSubnets(r -> r.subnetIds(scene.subnetId())).subnets().getFirst();
        assertThat(subnet.availableIpAddressCount()).isEqualTo(11);
        assertThat(subnet.availabilityZone()).isEqualTo("us-east-1a");
        assertThat(subnet.availabilityZoneId()).isEqualTo("use1-az1");
    }

    @Test
    void subnets_lie_in_their_vpc_and_do_not_overlap() {
        var scene = Scene.of(alice, "10.0.0.0/24");
        refused(
                "InvalidSubnet.Conflict",
                "The CIDR '10.0.0.128/25' conflicts with another subnet",
                () -> Scene.subnet(alice, scene.vpcId(), "10.0.0.128/25", "us-east-1b"));
        refused(
                "InvalidSubnet.Range",
                "The CIDR '10.1.0.0/24' is invalid.",
                () -> Scene.subnet(alice, scene.vpcId(), "10.1.0.0/24", "us-east-1b"));
        refused(
                "InvalidParameterValue",
                () -> Scene.subnet(alice, scene.vpcId(), "10.0.1.0/24", "us-east-1z"));
        refused(
                "InvalidSubnetID.NotFound",
                "The subnet ID 'subnet-00000000000000000' does not exist",
                () -> alice.describeSubnets(r -> r.subnetIds("subnet-00000000000000000")));
        refused("InvalidSubnetId.Malformed", () -> alice.deleteSubnet(r -> r.subnetId("x")));
    }

    @Test
    void what_is_in_use_is_not_deleted() {
        var scene = Scene.of(alice);
        refused(
                "DependencyViolation",
                "The vpc '%s' has dependencies and cannot be deleted.".formatted(scene.vpcId()),
                () -> alice.deleteVpc(r -> r.vpcId(scene.vpcId())));
        var service = new Provider(consumer).offer(true);
        scene.endpoint(service);
        refused(
                "DependencyViolation",
                "The subnet '%s' has dependencies and cannot be deleted."
                        .formatted(scene.subnetId()),
                () -> alice.deleteSubnet(r -> r.subnetId(scene.subnetId())));
    }

    @Test
    void what_is_empty_is_deleted_and_then_unknown() {
        var scene = Scene.of(alice);
        alice.deleteSubnet(r -> r.subnetId(scene.subnetId()));
        alice.deleteVpc(r -> r.vpcId(scene.vpcId()));
        refused("InvalidVpcID.NotFound", () -> alice.describeVpcs(r -> r.vpcIds(scene.vpcId())));
        refused("InvalidVpcID.NotFound", () -> alice.deleteVpc(r -> r.vpcId(scene.vpcId())));
        refused(
                "InvalidSubnetID.NotFound",
                () -> alice.deleteSubnet(r -> r.subnetId(scene.subnetId())));
    }

    @Test
    void strangers_and_other_regions_see_nothing() {
        var scene = Scene.of(alice);
        for (var other :
                new Ec2Client[] {
                    consumer.ec2("333333333333", "us-east-1"),
                    consumer.ec2(Consumer.ALICE, "eu-west-1")
                }) {
            assertThat(other.describeVpcs().vpcs()).isEmpty();
            assertThat(other.describeSubnets().subnets()).isEmpty();
            assertThat(other.describeSecurityGroups().securityGroups()).isEmpty();
            refused("InvalidVpcID.NotFound", () -> other.deleteVpc(r -> r.vpcId(scene.vpcId())));
            refused(
                    "InvalidSubnetID.NotFound",
                    () -> other.deleteSubnet(r -> r.subnetId(scene.subnetId())));
        }
    }

    @Test
    void a_dry_run_leaves_nothing_behind() {
        var before = consumer.count("select count(*) from domain_event");
        refused(
                "DryRunOperation",
                () -> alice.createVpc(r -> r.cidrBlock("10.9.0.0/16").dryRun(true)));
        assertThat(consumer.count("select count(*) from domain_event")).isEqualTo(before);
        assertThat(
                        consumer.count(
                                "select count(*) from place p where not exists"
                                        + " (select 1 from domain_event where aggregate_identifier = p.id)"))
                .isZero();
    }

    @Test
    void regions_zones_and_attributes_are_told() {
        assertThat(alice.describeRegions().regions())
                .extracting(region -> region.regionName())
                .contains("us-east-1", "eu-west-1");
        assertThat(alice.describeAvailabilityZones().availabilityZones())
                .extracting(zone -> zone.zoneName() + "=" + zone.zoneId())
                .startsWith("us-east-1a=use1-az1", "us-east-1b=use1-az2")
                .hasSize(6);
        var vpc = Scene.of(alice).vpcId();
        var attribute = VpcAttributeName.ENABLE_DNS_SUPPORT;
        assertThat(
                        alice.describeVpcAttribute(r -> r.vpcId(vpc).attribute(attribute))
                                .enableDnsSupport()
                                .value())
                .isTrue();
    }

    private static Tag tag(String key, String value) {
        return Tag.builder().key(key).value(value).build();
    }
}
