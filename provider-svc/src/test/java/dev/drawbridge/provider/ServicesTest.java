package dev.drawbridge.provider;

import static dev.drawbridge.provider.Scene.balancer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawbridge.events.ProviderEvent.ServiceCreated;
import java.util.UUID;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.CreateVpcEndpointServiceConfigurationRequest;
import software.amazon.awssdk.services.ec2.model.CreateVpcEndpointServiceConfigurationResponse;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.ModifyVpcEndpointServiceConfigurationRequest;
import software.amazon.awssdk.services.ec2.model.ResourceType;

/** Making, changing and ending an endpoint service. */
@Tag("io")
final class ServicesTest {

    private final Scene scene = new Scene();

    @Test
    void a_fresh_service_is_as_terraform_expects_it() {
        var made =
                create(r -> r.networkLoadBalancerArns(balancer(scene.owner)))
                        .serviceConfiguration();
        assertThat(made.serviceId()).matches("vpce-svc-[0-9a-f]{17}");
        assertThat(made.serviceName())
                .isEqualTo("com.amazonaws.vpce.us-east-1." + made.serviceId());
        assertThat(made.serviceStateAsString()).isEqualTo("Available");
        assertThat(made.acceptanceRequired()).isTrue();
        assertThat(made.supportedIpAddressTypesAsStrings()).containsExactly("ipv4");
        assertThat(made.supportedRegions())
                .singleElement()
                .satisfies(region -> assertThat(region.region()).isEqualTo("us-east-1"));
        assertThat(made.availabilityZones()).hasSize(6).startsWith("us-east-1a");
        assertThat(made.availabilityZoneIds()).hasSize(6).startsWith("use1-az1");
        assertThat(made.baseEndpointDnsNames())
                .containsExactly(made.serviceId() + ".us-east-1.vpce.amazonaws.com");
        assertThat(made.privateDnsName()).isNull();
        assertThat(made.managesVpcEndpoints()).isFalse();
        assertThat(made.serviceType())
                .singleElement()
                .satisfies(type -> assertThat(type.serviceTypeAsString()).isEqualTo("Interface"));
        var described =
                scene.owner()
                        .describeVpcEndpointServiceConfigurations(
                                r -> r.serviceIds(made.serviceId()))
                        .serviceConfigurations();
        assertThat(described).containsExactly(made);
        assertThat(scene.provider.heard().first(made.serviceId(), ServiceCreated.class).owner())
                .hasToString(scene.owner);
    }

    @Test
    void tags_are_given_at_creation_and_found_by_filter() {
        var made =
                create(r ->
                        r.networkLoadBalancerArns(balancer(scene.owner))
                                .tagSpecifications(t ->
                                        t.resourceType(ResourceType.VPC_ENDPOINT_SERVICE)
                                                .tags(tag("team", "bridge"))));
        create(r -> r.networkLoadBalancerArns(balancer(scene.owner)));
        assertThat(made.serviceConfiguration().tags()).containsExactly(tag("team", "bridge"));
        assertThat(
                        scene.owner()
                                .describeVpcEndpointServiceConfigurations(
                                        r -> r.filters(f -> f.name("tag:team").values("br*")))
                                .serviceConfigurations())
                .containsExactly(made.serviceConfiguration());
    }

    @Test
    void a_client_token_makes_one_service_and_takes_no_other_parameters() {
        var token = UUID.randomUUID().toString();
        var first =
                create(r -> r.clientToken(token).networkLoadBalancerArns(balancer(scene.owner)));
        var again =
                create(r -> r.clientToken(token).networkLoadBalancerArns(balancer(scene.owner)));
        assertThat(again.serviceConfiguration()).isEqualTo(first.serviceConfiguration());
        assertThat(again.clientToken()).isEqualTo(token);
        refused(
                "IdempotentParameterMismatch",
                () ->
                        create(r ->
                                r.clientToken(token)
                                        .acceptanceRequired(false)
                                        .networkLoadBalancerArns(balancer(scene.owner))));
        assertThat(count()).isOne();
    }

    @Test
    void a_dry_run_changes_nothing() {
        var service = scene.service(true);
        refused(
                "DryRunOperation",
                () ->
                        create(r ->
                                r.dryRun(true)
                                        .clientToken("dry")
                                        .networkLoadBalancerArns(balancer(scene.owner))));
        refused("DryRunOperation", () -> modify(r -> r.serviceId(service).dryRun(true)));
        refused(
                "DryRunOperation",
                () ->
                        scene.owner()
                                .deleteVpcEndpointServiceConfigurations(
                                        r -> r.serviceIds(service).dryRun(true)));
        refused(
                "DryRunOperation",
                () ->
                        scene.owner()
                                .modifyVpcEndpointServicePermissions(r ->
                                        r.serviceId(service)
                                                .addAllowedPrincipals("*")
                                                .dryRun(true)));
        assertThat(count()).isOne();
        assertThat(scene.delete(service)).isEmpty();
    }

    @Test
    void what_is_wrong_about_a_load_balancer_is_said() {
        refused("InvalidParameter", () -> create(r -> r.acceptanceRequired(true)));
        refused(
                "InvalidParameter",
                () ->
                        create(r ->
                                r.networkLoadBalancerArns(balancer(scene.owner))
                                        .gatewayLoadBalancerArns("arn")));
        refused(
                "InvalidNetworkLoadBalancerArn.Malformed",
                () -> create(r -> r.networkLoadBalancerArns("demo")));
        refused(
                "InvalidNetworkLoadBalancerArn.NotFound",
                () -> create(r -> r.networkLoadBalancerArns(balancer(Scene.STRANGER))));
        refused(
                "UnsupportedOperation",
                () -> create(r -> r.gatewayLoadBalancerArns(balancer(scene.owner))));
        assertThat(count()).isZero();
    }

    @Test
    void acceptance_is_modified_and_what_is_not_supported_is_not_ignored() {
        var service = scene.service(true);
        assertThat(modify(r -> r.serviceId(service))).isTrue();
        assertThat(modify(r -> r.serviceId(service).acceptanceRequired(false))).isTrue();
        scene.awaitState(scene.asks(service), "pending");
        refused(
                "UnsupportedOperation",
                () -> modify(r -> r.serviceId(service).addGatewayLoadBalancerArns("x")));
    }

    @Test
    void a_service_with_live_connections_stays_and_rejected_ones_outlive_it() {
        var service = scene.service(true);
        var connection = scene.waiting(service);
        assertThat(scene.delete(service))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.resourceId()).isEqualTo(service);
                    assertThat(item.error().code()).isEqualTo("ExistingVpcEndpointConnections");
                    assertThat(item.error().message())
                            .isEqualTo("Service has existing active VPC Endpoint connections!");
                });
        scene.reject(service, connection);
        assertThat(scene.delete(service)).isEmpty();
        assertThat(scene.state(connection)).contains("rejected");
        refused("InvalidVpcEndpointServiceId.NotFound", () -> scene.reject(service, connection));
        refused("InvalidVpcEndpointServiceId.NotFound", () -> scene.accept(service, connection));
        assertThat(scene.delete(service))
                .singleElement()
                .satisfies(item ->
                        assertThat(item.error().code())
                                .isEqualTo("InvalidVpcEndpointService.NotFound"));
        scene.provider.consumer().releases(connection);
        scene.provider.consumer().forgets(connection);
        scene.awaitGone(connection);
    }

    private CreateVpcEndpointServiceConfigurationResponse create(
            Consumer<CreateVpcEndpointServiceConfigurationRequest.Builder> request) {
        return scene.owner().createVpcEndpointServiceConfiguration(request);
    }

    private boolean modify(Consumer<ModifyVpcEndpointServiceConfigurationRequest.Builder> request) {
        return scene.owner().modifyVpcEndpointServiceConfiguration(request).returnValue();
    }

    private int count() {
        return scene.owner()
                .describeVpcEndpointServiceConfigurations()
                .serviceConfigurations()
                .size();
    }

    static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Ec2Exception.class,
                        e -> assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code));
    }

    private static software.amazon.awssdk.services.ec2.model.Tag tag(String key, String value) {
        return software.amazon.awssdk.services.ec2.model.Tag.builder()
                .key(key)
                .value(value)
                .build();
    }
}
