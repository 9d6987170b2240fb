package dev.drawbridge.provider;

import static dev.drawbridge.provider.Scene.balancer;
import static dev.drawbridge.provider.ServicesTest.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.events.ProviderEvent.ServiceTermsChanged;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.AllowedPrincipal;
import software.amazon.awssdk.services.ec2.model.ModifyVpcEndpointServiceConfigurationRequest;
import software.amazon.awssdk.services.ec2.model.PrivateDnsNameConfiguration;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.ServiceConfiguration;
import software.amazon.awssdk.services.ec2.model.ServiceDetail;
import software.amazon.awssdk.services.ec2.model.SupportedRegionDetail;

/** All parameters of an endpoint service, by AWS's own SDK. */
@Tag("io")
final class ParametersTest {

    private final Scene scene = new Scene();

    @Test
    void types_and_regions_are_what_was_asked_for_and_can_be_changed() {
        var service =
                scene.owner()
                        .createVpcEndpointServiceConfiguration(r ->
                                r.networkLoadBalancerArns(balancer(scene.owner))
                                        .supportedIpAddressTypes("ipv4", "ipv6")
                                        .supportedRegions("eu-west-1"))
                        .serviceConfiguration()
                        .serviceId();
        assertThat(shown(service).supportedIpAddressTypesAsStrings())
                .containsExactly("ipv4", "ipv6");
        assertThat(regions(service)).containsExactly("us-east-1", "eu-west-1");
        assertThat(shown(service).remoteAccessEnabled()).isTrue();
        modify(
                service,
                r -> r.removeSupportedIpAddressTypes("ipv6").removeSupportedRegions("eu-west-1"));
        assertThat(shown(service).supportedIpAddressTypesAsStrings()).containsExactly("ipv4");
        assertThat(regions(service)).containsExactly("us-east-1");
        refused(
                "InvalidParameter",
                () -> modify(service, r -> r.removeSupportedIpAddressTypes("ipv4")));
        refused(
                "InvalidParameter",
                () -> modify(service, r -> r.removeSupportedRegions("us-east-1")));
        refused(
                "UnsupportedOperation",
                () -> modify(service, r -> r.addGatewayLoadBalancerArns("x")));
        var last = scene.provider.heard().first(service, ServiceTermsChanged.class).terms();
        assertThat(last.supportedIpAddressTypes()).containsExactly("ipv4", "ipv6");
    }

    @Test
    void a_service_that_supports_a_region_is_seen_from_there_by_who_asks_for_its_region() {
        var service = scene.service(true);
        modify(service, r -> r.addSupportedRegions("eu-west-1"));
        var there =
                scene.provider.as(Scene.CONSUMER, software.amazon.awssdk.regions.Region.EU_WEST_1);
        var name = shown(service).serviceName();
        assertThat(
                        there.describeVpcEndpointServices(
                                        r -> r.serviceNames(name).serviceRegions("us-east-1"))
                                .serviceDetails())
                .extracting(ServiceDetail::serviceRegion)
                .containsExactly("us-east-1");
        refused(
                "InvalidServiceName",
                () -> there.describeVpcEndpointServices(r -> r.serviceNames(name)));
    }

    @Test
    void a_private_name_is_verified_by_a_txt_record() {
        var service = scene.service(true);
        modify(service, r -> r.privateDnsName("*.payments.example.com"));
        var proof = configuration(service);
        assertThat(shown(service).privateDnsName()).isEqualTo("*.payments.example.com");
        assertThat(proof.stateAsString()).isEqualTo("pendingVerification");
        assertThat(proof.type()).isEqualTo("TXT");
        assertThat(proof.name()).matches("_[a-z0-9]{20}");
        assertThat(proof.value()).matches("vpce:[a-zA-Z0-9]{20}");

        verify(service);
        becomes(service, "failed");
        var records = new Api(scene.provider, scene.owner, "root");
        var record =
                "{\"name\": \"%s.Payments.example.com.\", \"value\": \"%s\"}"
                        .formatted(proof.name(), proof.value());
        assertThat(records.put("/txt-records", record).status()).isEqualTo(200);
        assertThat(records.get("/txt-records").json().toString()).contains(proof.value());
        verify(service);
        becomes(service, "verified");
        assertThat(detail(service).privateDnsNameVerificationStateAsString()).isEqualTo("verified");
        assertThat(detail(service).privateDnsNames())
                .extracting(n -> n.privateDnsName())
                .containsExactly("*.payments.example.com");

        modify(service, r -> r.removePrivateDnsName(true));
        assertThat(shown(service).privateDnsName()).isNull();
        refused("InvalidParameter", () -> verify(service));
    }

    @Test
    void the_payer_is_changed_once_and_for_all() {
        var service = scene.service(true);
        refused(
                "InvalidParameterValue",
                () ->
                        scene.owner()
                                .modifyVpcEndpointServicePayerResponsibility(r ->
                                        r.serviceId(service).payerResponsibility("EndpointOwner")));
        scene.owner()
                .modifyVpcEndpointServicePayerResponsibility(
                        r -> r.serviceId(service).payerResponsibility("ServiceOwner"));
        assertThat(shown(service).payerResponsibilityAsString()).isEqualTo("ServiceOwner");
        assertThat(detail(service).payerResponsibilityAsString()).isEqualTo("ServiceOwner");
    }

    @Test
    @DisplayName("S1 a partner's service is an endpoint service that says so by its tag")
    void s1_a_partner_is_flagged_by_a_tag() {
        var service = scene.service(true);
        scene.owner().createTags(r -> r.resources(service).tags(tag("drawbridge:partner", "true")));
        var said = scene.provider.heard().first(service, ServiceTermsChanged.class);
        assertThat(said.terms().partner()).isTrue();
        assertThat(shown(service).tags()).containsExactly(tag("drawbridge:partner", "true"));
    }

    @Test
    void services_and_permissions_are_tagged_and_untagged() {
        var service = scene.service(true);
        var permission = permission(service).servicePermissionId();
        scene.owner()
                .createTags(
                        r -> r.resources(service, permission).tags(tag("a", "1"), tag("b", "2")));
        assertThat(shown(service).tags()).containsExactly(tag("a", "1"), tag("b", "2"));
        assertThat(permission(service).tags()).containsExactly(tag("a", "1"), tag("b", "2"));
        scene.owner().deleteTags(r -> r.resources(service, permission).tags(tag("a", null)));
        scene.owner().deleteTags(r -> r.resources(service).tags(tag("b", "other")));
        assertThat(shown(service).tags()).containsExactly(tag("b", "2"));
        assertThat(permission(service).tags()).containsExactly(tag("b", "2"));
        var stranger = scene.provider.as(Scene.STRANGER);
        refused(
                "InvalidVpcEndpointServiceId.NotFound",
                () -> stranger.createTags(r -> r.resources(service).tags(tag("x", "y"))));
        refused(
                "InvalidID",
                () -> stranger.createTags(r -> r.resources(permission).tags(tag("x", "y"))));
        refused(
                "InvalidParameterValue",
                () -> scene.owner().createTags(r -> r.resources(service).tags(tag("aws:x", "y"))));
    }

    @Test
    void tags_are_given_at_creation_and_found_by() {
        var service =
                scene.owner()
                        .createVpcEndpointServiceConfiguration(r ->
                                r.networkLoadBalancerArns(balancer(scene.owner))
                                        .tagSpecifications(t ->
                                                t.resourceType(ResourceType.VPC_ENDPOINT_SERVICE)
                                                        .tags(tag("team", "payments"))))
                        .serviceConfiguration()
                        .serviceId();
        assertThat(
                        scene.owner()
                                .describeVpcEndpointServiceConfigurations(
                                        r -> r.filters(f -> f.name("tag:team").values("pay*")))
                                .serviceConfigurations())
                .extracting(ServiceConfiguration::serviceId)
                .containsExactly(service);
    }

    private void becomes(String service, String state) {
        await().until(() -> configuration(service).stateAsString(), state::equals);
    }

    private void verify(String service) {
        scene.owner().startVpcEndpointServicePrivateDnsVerification(r -> r.serviceId(service));
    }

    private void modify(
            String service,
            Consumer<ModifyVpcEndpointServiceConfigurationRequest.Builder> changes) {
        scene.owner()
                .modifyVpcEndpointServiceConfiguration(r -> changes.accept(r.serviceId(service)));
    }

    private ServiceConfiguration shown(String service) {
        return scene.owner()
                .describeVpcEndpointServiceConfigurations(r -> r.serviceIds(service))
                .serviceConfigurations()
                .getFirst();
    }

    private PrivateDnsNameConfiguration configuration(String service) {
        return shown(service).privateDnsNameConfiguration();
    }

    private ServiceDetail detail(String service) {
        var name = shown(service).serviceName();
        return scene.provider
                .as(Scene.CONSUMER)
                .describeVpcEndpointServices(r -> r.serviceNames(name))
                .serviceDetails()
                .getFirst();
    }

    private AllowedPrincipal permission(String service) {
        return scene.owner()
                .describeVpcEndpointServicePermissions(r -> r.serviceId(service))
                .allowedPrincipals()
                .getFirst();
    }

    private List<String> regions(String service) {
        return shown(service).supportedRegions().stream()
                .map(SupportedRegionDetail::region)
                .toList();
    }

    static software.amazon.awssdk.services.ec2.model.Tag tag(String key, String value) {
        return software.amazon.awssdk.services.ec2.model.Tag.builder()
                .key(key)
                .value(value)
                .build();
    }
}
