package dev.drawbridge.consumer;

import static dev.drawbridge.consumer.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.CreateVpcEndpointRequest;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.ec2.model.VpcEndpointType;

/** AWS's own services: named in the catalogue, let everybody in, have private names. */
@Tag("io")
final class AwsServicesTest {

    private static final String AWS = "com.amazonaws.us-east-1.";
    private static final String SQS = "sqs.us-east-1.amazonaws.com";

    private static final String CAROL = "444444444444";
    private static final String ROOT_OF_CAROL = "arn:aws:iam::444444444444:root";

    private static Consumer consumer;

    @BeforeAll
    static void start() {
        consumer = Consumer.fresh("drawbridge.without-hosted-zones=" + ROOT_OF_CAROL);
    }

    @AfterAll
    static void stop() {
        consumer.close();
    }

    @Test
    void s1_s11_an_aws_service_lets_in_by_itself_and_orders_nobody() {
        var scene = Scene.of(consumer.alice());
        var endpoint = create(scene, "ecr.api", null);
        assertThat(endpoint.stateAsString()).isEqualTo("pending");
        assertThat(endpoint.privateDnsEnabled()).isFalse();
        assertThat(endpoint.dnsEntries().getFirst().dnsName())
                .matches(
                        endpoint.vpcEndpointId()
                                + "-[a-z0-9]{8}\\.api\\.ecr\\.us-east-1\\.vpce\\.amazonaws\\.com");
        await().until(() -> scene.state(endpoint.vpcEndpointId()).equals("available"));
        scene.ec2().deleteVpcEndpoints(r -> r.vpcEndpointIds(endpoint.vpcEndpointId()));
        assertThat(scene.state(endpoint.vpcEndpointId())).isIn("deleting", "deleted");
        var left = "select count(*) from endpoint_view where endpoint_id = '%s'";
        await().until(() -> consumer.count(left.formatted(endpoint.vpcEndpointId())) == 0);
    }

    @Test
    void s8_s15_s17_private_dns_is_on_by_default_where_the_vpc_resolves_names() {
        var scene = resolving();
        var endpoint = create(scene, "sqs", null);
        assertThat(endpoint.privateDnsEnabled()).isTrue();
        var entries = endpoint.dnsEntries();
        assertThat(entries.getLast().dnsName()).isEqualTo(SQS);
        assertThat(entries.getLast().hostedZoneId())
                .isNotEqualTo(entries.getFirst().hostedZoneId());
        refused(
                "InvalidParameter",
                "private-dns-enabled cannot be set because there is already a conflicting DNS domain for %s in the VPC %s"
                        .formatted(SQS, scene.vpcId()),
                () -> create(scene, "sqs", true));
        assertThat(create(scene, "sqs", false).privateDnsEnabled()).isFalse();
        assertThat(create(resolving(), "sqs", true).privateDnsEnabled()).isTrue();
        var unresolving = Scene.of(consumer.alice());
        refused(
                "InvalidParameter",
                "Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC attributes set to true for "
                        + unresolving.vpcId(),
                () -> create(unresolving, "sqs", true));
    }

    @Test
    void a_private_name_moves_from_one_endpoint_to_another() {
        var scene = resolving();
        var first = create(scene, "sqs", true).vpcEndpointId();
        var second = create(scene, "sqs", false).vpcEndpointId();
        for (var id : new String[] {first, second}) {
            await().until(() -> scene.state(id).equals("available"));
        }
        refused("InvalidParameter", () -> privateDns(scene, second, true));
        privateDns(scene, first, false);
        privateDns(scene, second, true);
        var shown =
                scene.ec2()
                        .describeVpcEndpoints(r -> r.vpcEndpointIds(second))
                        .vpcEndpoints()
                        .getFirst();
        assertThat(shown.privateDnsEnabled()).isTrue();
        assertThat(shown.dnsEntries().getLast().dnsName()).isEqualTo(SQS);
    }

    @Test
    void s18_private_dns_takes_the_permission_to_make_a_hosted_zone() {
        var scene = resolving(consumer.ec2(CAROL, "us-east-1"));
        refused(
                "UnauthorizedOperation",
                "You are not authorized to perform this operation.",
                () -> create(scene, "sqs", true));
        refused("UnauthorizedOperation", () -> create(scene, "sqs", null));
        var endpoint = create(scene, "sqs", false).vpcEndpointId();
        refused("UnauthorizedOperation", () -> privateDns(scene, endpoint, true));
    }

    @Test
    void s13_the_interface_endpoint_of_s3_has_no_private_name() {
        var scene = resolving();
        var endpoint = create(scene, "s3", null);
        assertThat(endpoint.privateDnsEnabled()).isFalse();
        assertThat(endpoint.dnsEntries().getFirst().dnsName()).startsWith("*.vpce-");
        refused(
                "InvalidParameter",
                "Private DNS can't be enabled because the service com.amazonaws.us-east-1.s3 does not provide a private DNS name.",
                () -> create(scene, "s3", true));
    }

    @Test
    void s20_s30_neither_every_zone_nor_another_region() {
        var scene = Scene.of(consumer.alice());
        var third = Scene.subnet(scene.ec2(), scene.vpcId(), "10.0.3.0/24", "us-east-1c");
        refused(
                "InvalidParameter",
                "The VPC endpoint service com.amazonaws.us-east-1.bedrock does not support the availability zone of the subnet: %s."
                        .formatted(third),
                () -> create(new Scene(scene.ec2(), scene.vpcId(), third), "bedrock", null));
        var ireland = consumer.ec2(Consumer.ALICE, "eu-west-1");
        var vpc = ireland.createVpc(r -> r.cidrBlock("10.0.0.0/16")).vpc().vpcId();
        var irish =
                new Scene(ireland, vpc, Scene.subnet(ireland, vpc, "10.0.0.0/24", "eu-west-1a"));
        refused(
                "InvalidServiceName",
                "The Vpc Endpoint Service 'com.amazonaws.us-east-1.sqs' does not exist",
                () -> create(irish, "sqs", null));
    }

    private static Scene resolving() {
        return resolving(consumer.alice());
    }

    private static Scene resolving(Ec2Client ec2) {
        var scene = Scene.of(ec2);
        ec2.modifyVpcAttribute(r -> r.vpcId(scene.vpcId()).enableDnsHostnames(a -> a.value(true)));
        return scene;
    }

    private static void privateDns(Scene scene, String endpoint, boolean enabled) {
        scene.ec2().modifyVpcEndpoint(r -> r.vpcEndpointId(endpoint).privateDnsEnabled(enabled));
    }

    private static VpcEndpoint create(Scene scene, String service, @Nullable Boolean privateDns) {
        return scene.ec2()
                .createVpcEndpoint(
                        CreateVpcEndpointRequest.builder()
                                .vpcEndpointType(VpcEndpointType.INTERFACE)
                                .serviceName(AWS + service)
                                .vpcId(scene.vpcId())
                                .subnetIds(scene.subnetId())
                                .privateDnsEnabled(privateDns)
                                .build())
                .vpcEndpoint();
    }
}
