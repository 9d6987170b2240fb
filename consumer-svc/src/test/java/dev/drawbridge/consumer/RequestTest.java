package dev.drawbridge.consumer;

import static dev.drawbridge.consumer.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.ServiceName;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.CreateVpcEndpointRequest;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.SubnetConfiguration;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.ec2.model.VpcEndpointType;

/** What a consumer may ask for, what it gets, and what it is told otherwise. */
@org.junit.jupiter.api.Tag("io")
final class RequestTest {

    private static final String UNKNOWN = "com.amazonaws.vpce.us-east-1.vpce-svc-00000000000000000";

    private static dev.drawbridge.consumer.Consumer consumer;
    private static Provider provider;
    private static Scene scene;
    private static ServiceName service;

    @BeforeAll
    static void start() {
        consumer = dev.drawbridge.consumer.Consumer.fresh();
        provider = new Provider(consumer);
        scene = Scene.of(consumer.alice(), "10.0.0.0/24");
        service = provider.offer(true);
    }

    @AfterAll
    static void stop() {
        consumer.close();
    }

    @Test
    void s7_an_endpoint_has_interfaces_names_the_default_group_and_its_tags() {
        var second = Scene.subnet(consumer.alice(), scene.vpcId(), "10.0.1.0/24", "us-east-1b");
        var tag = Tag.builder().key("Name").value("mine").build();
        var made =
                create(r ->
                        r.subnetIds(scene.subnetId(), second)
                                .tagSpecifications(
                                        s -> s.resourceType(ResourceType.VPC_ENDPOINT).tags(tag)));
        assertThat(made.networkInterfaceIds()).hasSize(2);
        assertThat(made.dnsEntries()).hasSize(3);
        assertThat(made.dnsEntries().get(1).dnsName())
                .matches(
                        made.vpcEndpointId()
                                + "-[a-z0-9]{8}-us-east-1a\\.vpce-svc-[0-9a-f]{17}"
                                + "\\.us-east-1\\.vpce\\.amazonaws\\.com");
        assertThat(made.groups()).extracting(g -> g.groupName()).containsExactly("default");
        assertThat(made.tags()).containsExactly(tag);
        assertThat(made.requesterManaged()).isFalse();
        assertThat(made.policyDocument()).contains("2008-10-17");
        var eni =
                consumer.alice()
                        .describeNetworkInterfaces(
                                r -> r.networkInterfaceIds(made.networkInterfaceIds().getFirst()))
                        .networkInterfaces()
                        .getFirst();
        assertThat(eni.interfaceTypeAsString()).isEqualTo("vpc_endpoint");
        assertThat(eni.requesterManaged()).isTrue();
        assertThat(eni.privateIpAddress()).startsWith("10.0.0.");
        assertThat(eni.description()).isEqualTo("VPC Endpoint Interface " + made.vpcEndpointId());
    }

    @Test
    void without_subnets_there_is_no_interface_and_no_name() {
        var made = create(r -> r.subnetIds(new String[0]));
        assertThat(made.networkInterfaceIds()).isEmpty();
        assertThat(made.dnsEntries()).isEmpty();
        assertThat(made.groups()).hasSize(1);
    }

    @Test
    void an_address_may_be_chosen_once() {
        var wanted =
                SubnetConfiguration.builder().subnetId(scene.subnetId()).ipv4("10.0.0.77").build();
        var made = create(r -> r.subnetConfigurations(wanted));
        assertThat(
                        consumer.alice()
                                .describeNetworkInterfaces(
                                        r -> r.networkInterfaceIds(made.networkInterfaceIds()))
                                .networkInterfaces()
                                .getFirst()
                                .privateIpAddress())
                .isEqualTo("10.0.0.77");
        refused("InvalidIPAddress.InUse", () -> create(r -> r.subnetConfigurations(wanted)));
    }

    @Test
    void s19_two_subnets_of_a_zone_are_refused() {
        var twin = Scene.subnet(consumer.alice(), scene.vpcId(), "10.0.2.0/24", "us-east-1a");
        refused(
                "DuplicateSubnetsInSameZone",
                "Found another VPC endpoint subnet in the availability zone of %s. VPC endpoint subnets should be in different availability zones supported by the VPC endpoint service."
                        .formatted(twin),
                () -> create(r -> r.subnetIds(scene.subnetId(), twin)));
    }

    @Test
    void s20_a_zone_that_is_not_offered_is_refused() {
        var far = Scene.subnet(consumer.alice(), scene.vpcId(), "10.0.3.0/24", "us-east-1c");
        refused(
                "InvalidParameter",
                "The VPC endpoint service %s does not support the availability zone of the subnet: %s."
                        .formatted(service, far),
                () -> create(r -> r.subnetIds(far)));
    }

    @Test
    void what_is_not_there_or_not_supported_is_refused() {
        refused("InvalidVpcID.NotFound", () -> create(r -> r.vpcId("vpc-00000000000000000")));
        refused("InvalidSubnetID.NotFound", () -> create(r -> r.subnetIds("subnet-1")));
        refused("InvalidGroup.NotFound", () -> create(r -> r.securityGroupIds("sg-1")));
        refused("InvalidParameter", () -> create(r -> r.vpcEndpointType(VpcEndpointType.GATEWAY)));
        refused("InvalidParameter", () -> create(r -> r.ipAddressType("ipv6")));
        refused("InvalidCharacter", () -> create(r -> r.clientToken("a\0b")));
        refused("InvalidPolicyDocument", () -> create(r -> r.policyDocument("{")));
        refused("InvalidPolicyDocument", () -> create(r -> r.policyDocument(long_policy())));
        refused(
                "InvalidParameter",
                "Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for %s"
                        .formatted(scene.vpcId()),
                () -> create(r -> r.privateDnsEnabled(true)));
    }

    @Test
    void s30_an_unknown_service_is_answered_within_the_bound() {
        var start = Instant.now();
        refused(
                "InvalidServiceName",
                "The Vpc Endpoint Service '%s' does not exist".formatted(UNKNOWN),
                () -> create(r -> r.serviceName(UNKNOWN)));
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
        refused("InvalidServiceName", () -> create(r -> r.serviceRegion("eu-west-1")));
    }

    @Test
    void a_permission_granted_just_before_is_seen() {
        var fresh = provider.create(true);
        var name = ServiceName.of(new RegionName("us-east-1"), fresh).value();
        refused("InvalidServiceName", () -> create(r -> r.serviceName(name)));
        provider.allow(fresh, "arn:aws:iam::222222222222:root");
        assertThat(create(r -> r.serviceName(name)).stateAsString()).isEqualTo("pendingAcceptance");
    }

    @Test
    void a_dry_run_claims_nothing() {
        var claims = consumer.count("select count(*) from claim");
        var events = consumer.count("select count(*) from domain_event");
        refused("DryRunOperation", () -> create(r -> r.dryRun(true).clientToken("dry")));
        assertThat(consumer.count("select count(*) from claim")).isEqualTo(claims);
        assertThat(consumer.count("select count(*) from domain_event")).isEqualTo(events);
        assertThat(consumer.count("select count(*) from client_token where token = 'dry'"))
                .isZero();
    }

    private static String long_policy() {
        return "{\"Version\":\"" + "x".repeat(20_480) + "\"}";
    }

    private static VpcEndpoint create(Consumer<CreateVpcEndpointRequest.Builder> changes) {
        var request = scene.request(service).toBuilder();
        changes.accept(request);
        return consumer.alice().createVpcEndpoint(request.build()).vpcEndpoint();
    }
}
