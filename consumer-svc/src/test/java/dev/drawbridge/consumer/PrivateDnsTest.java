package dev.drawbridge.consumer;

import static dev.drawbridge.consumer.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.id.ServiceName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DnsEntry;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

/** Services of customers and partners with names of their own, and those reached from afar. */
@Tag("io")
final class PrivateDnsTest {

    private static Consumer consumer;
    private static Provider provider;
    private static Scene scene;

    @BeforeAll
    static void start() {
        consumer = Consumer.fresh();
        provider = new Provider(consumer);
        scene = resolving(consumer.alice(), "us-east-1a");
    }

    @AfterAll
    static void stop() {
        consumer.close();
    }

    @Test
    void s8_for_a_customers_service_it_is_off_until_asked_for_and_the_name_verified() {
        var verified = provider.offer("api.example.com", "verified", false);
        assertThat(create(scene, verified, null).privateDnsEnabled()).isFalse();
        var named = create(scene, verified, true);
        assertThat(named.dnsEntries())
                .extracting(DnsEntry::dnsName)
                .hasSize(3)
                .endsWith("api.example.com");
        var unverified = provider.offer("new.example.com", "pendingVerification", false);
        refused(
                "InvalidParameter",
                "Private DNS can't be enabled because the service %s has not verified the private DNS name."
                        .formatted(unverified),
                () -> create(scene, unverified, true));
        var nameless = provider.offer(true);
        refused(
                "InvalidParameter",
                "Private DNS can't be enabled because the service %s does not provide a private DNS name."
                        .formatted(nameless),
                () -> create(scene, nameless, true));
    }

    @Test
    void s1_s8_for_a_partners_service_it_is_on_by_default() {
        var partner = provider.offer("partner.example.com", "verified", true);
        assertThat(create(scene, partner, null).privateDnsEnabled()).isTrue();
        assertThat(create(scene, partner, false).privateDnsEnabled()).isFalse();
    }

    @Test
    void s30_a_service_of_another_region_must_be_offered_here_and_asked_for_as_such() {
        var far = provider.offer("far.example.com", "verified", false);
        var ireland = resolving(consumer.ec2(Consumer.ALICE, "eu-west-1"), "eu-west-1c");
        refused("InvalidServiceName", () -> create(ireland, far, false));
        var made =
                ireland.ec2()
                        .createVpcEndpoint(
                                ireland.request(far).toBuilder().serviceRegion("us-east-1").build())
                        .vpcEndpoint();
        assertThat(made.stateAsString()).isEqualTo("pendingAcceptance");
        assertThat(made.serviceRegion()).isEqualTo("us-east-1");
        var there = Filter.builder().name("service-region").values("us-east-1").build();
        assertThat(ireland.ec2().describeVpcEndpoints(r -> r.filters(there)).vpcEndpoints())
                .extracting(e -> e.vpcEndpointId())
                .containsExactly(made.vpcEndpointId());
        var paris = resolving(consumer.ec2(Consumer.ALICE, "eu-west-3"), "eu-west-3a");
        refused(
                "InvalidServiceName",
                () ->
                        paris.ec2()
                                .createVpcEndpoint(
                                        paris.request(far).toBuilder()
                                                .serviceRegion("us-east-1")
                                                .build()));
    }

    @Test
    void options_that_a_service_does_not_have_are_refused() {
        var service = provider.offer("opt.example.com", "verified", false);
        refused(
                "InvalidParameter",
                "To set PrivateDnsOnlyForInboundResolverEndpoint to true, the VPC %s must have a Gateway endpoint for the service."
                        .formatted(scene.vpcId()),
                () ->
                        scene.ec2()
                                .createVpcEndpoint(
                                        scene.request(service).toBuilder()
                                                .dnsOptions(o ->
                                                        o.privateDnsOnlyForInboundResolverEndpoint(
                                                                true))
                                                .build()));
        refused(
                "InvalidParameter",
                "The DnsRecordIpType 'dualstack' is not supported by the service.",
                () ->
                        scene.ec2()
                                .createVpcEndpoint(
                                        scene.request(service).toBuilder()
                                                .dnsOptions(o -> o.dnsRecordIpType("dualstack"))
                                                .build()));
    }

    private static Scene resolving(Ec2Client ec2, String zone) {
        var vpc = ec2.createVpc(r -> r.cidrBlock("10.0.0.0/16")).vpc().vpcId();
        ec2.modifyVpcAttribute(r -> r.vpcId(vpc).enableDnsHostnames(a -> a.value(true)));
        return new Scene(ec2, vpc, Scene.subnet(ec2, vpc, "10.0.0.0/24", zone));
    }

    private static VpcEndpoint create(
            Scene scene, ServiceName service, @Nullable Boolean privateDns) {
        return scene.ec2()
                .createVpcEndpoint(
                        scene.request(service).toBuilder().privateDnsEnabled(privateDns).build())
                .vpcEndpoint();
    }
}
