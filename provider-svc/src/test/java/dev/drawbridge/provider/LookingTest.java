package dev.drawbridge.provider;

import static dev.drawbridge.provider.Scene.balancer;
import static dev.drawbridge.provider.ServicesTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.Connection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.model.AddedPrincipal;
import software.amazon.awssdk.services.ec2.model.AllowedPrincipal;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.VpcEndpointConnection;

/** Filters, pages and who is shown what. */
@Tag("io")
final class LookingTest {

    private final Scene scene = new Scene();

    @Test
    void s38_a_consumer_sees_name_zones_and_owner_of_what_it_may_use() {
        var service = scene.service(false);
        var detail =
                scene.provider
                        .as(Scene.CONSUMER)
                        .describeVpcEndpointServices(r -> r.filters(filter("owner", scene.owner)))
                        .serviceDetails();
        assertThat(detail)
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.serviceId()).isEqualTo(service);
                    assertThat(d.availabilityZoneIds()).contains("use1-az1", "use1-az6");
                    assertThat(d.availabilityZones()).contains("us-east-1a", "us-east-1f");
                    assertThat(d.acceptanceRequired()).isFalse();
                    assertThat(d.serviceRegion()).isEqualTo("us-east-1");
                    assertThat(d.vpcEndpointPolicySupported()).isFalse();
                });
    }

    @Test
    void s30_in_another_region_the_service_does_not_exist() {
        var service = scene.service(false);
        var elsewhere = scene.provider.as(scene.owner, Region.EU_WEST_1);
        refused(
                "InvalidVpcEndpointServiceId.NotFound",
                () ->
                        elsewhere.describeVpcEndpointServiceConfigurations(
                                r -> r.serviceIds(service)));
        refused(
                "InvalidServiceName",
                () ->
                        elsewhere.describeVpcEndpointServices(
                                r -> r.serviceNames("com.amazonaws.vpce.us-east-1." + service)));
        assertThat(elsewhere.describeVpcEndpointConnections().vpcEndpointConnections()).isEmpty();
    }

    @Test
    void permissions_are_added_once_described_by_type_and_taken_away() {
        var service = scene.service(true);
        var role = "arn:aws:iam::222222222222:role/r";
        var added =
                scene.owner()
                        .modifyVpcEndpointServicePermissions(
                                r -> r.serviceId(service).addAllowedPrincipals(role, "*"))
                        .addedPrincipals();
        assertThat(added)
                .extracting(AddedPrincipal::principalTypeAsString)
                .containsExactly("Role", "All");
        var byType =
                scene.owner()
                        .describeVpcEndpointServicePermissions(
                                r -> r.serviceId(service).filters(filter("principal-type", "Role")))
                        .allowedPrincipals();
        assertThat(byType)
                .extracting(AllowedPrincipal::servicePermissionId)
                .containsExactly(added.getFirst().servicePermissionId());
        scene.owner()
                .modifyVpcEndpointServicePermissions(
                        r -> r.serviceId(service).removeAllowedPrincipals(role, "*"));
        assertThat(principals(service)).containsExactly("arn:aws:iam::222222222222:root");
        refused("InvalidPrincipal", () -> scene.permit(service, "nobody"));
    }

    private List<String> principals(String service) {
        return scene
                .owner()
                .describeVpcEndpointServicePermissions(r -> r.serviceId(service))
                .allowedPrincipals()
                .stream()
                .map(AllowedPrincipal::principal)
                .toList();
    }

    @Test
    void taking_a_permission_away_touches_no_connection() {
        var service = scene.service(true);
        var connection = scene.waiting(service);
        scene.owner()
                .modifyVpcEndpointServicePermissions(r ->
                        r.serviceId(service)
                                .removeAllowedPrincipals("arn:aws:iam::222222222222:root"));
        assertThat(scene.accept(service, connection)).isEmpty();
        assertThat(scene.state(connection)).contains("pending");
    }

    @Test
    void connections_of_all_services_are_listed_with_every_filter() {
        var first = scene.waiting(scene.service(true));
        var automatic = scene.service(false);
        var second = scene.asks(automatic);
        scene.awaitState(second, "pending");
        assertThat(ids()).containsExactlyInAnyOrder(id(first), id(second));
        assertThat(ids(filter("service-id", automatic))).containsExactly(id(second));
        assertThat(ids(filter("service-id", "vpce-svc-*"))).hasSize(2);
        assertThat(ids(filter("vpc-endpoint-id", id(first)))).containsExactly(id(first));
        assertThat(ids(filter("vpc-endpoint-state", "pending"))).containsExactly(id(second));
        assertThat(ids(filter("vpc-endpoint-state", "PendingAcceptance")))
                .containsExactly(id(first));
        assertThat(ids(filter("vpc-endpoint-owner", Scene.CONSUMER))).hasSize(2);
        assertThat(ids(filter("vpc-endpoint-region", "us-east-1"))).hasSize(2);
        assertThat(ids(filter("ip-address-type", "ipv6"))).isEmpty();
        refused("InvalidFilter", () -> ids(filter("colour", "red")));

        var shown = Scene.shown(scene.owner(), first).orElseThrow();
        assertThat(shown.vpcEndpointConnectionId()).matches("vpce-con-[0-9a-f]{17}");
        assertThat(shown.networkLoadBalancerArns()).containsExactly(balancer(scene.owner));
        assertThat(shown.dnsEntries())
                .singleElement()
                .satisfies(dns -> assertThat(dns.hostedZoneId()).isEqualTo("Z7HUB22UULQXV"));
        assertThat(shown.tags()).isEmpty();
    }

    @Test
    void lists_come_in_pages_without_a_gap_or_a_double() {
        var service = scene.service(true);
        var asked = IntStream.range(0, 12).mapToObj(_ -> scene.asks(service)).toList();
        asked.forEach(connection -> scene.awaitState(connection, "pendingAcceptance"));
        var pages =
                scene.owner().describeVpcEndpointConnectionsPaginator(r -> r.maxResults(5)).stream()
                        .toList();
        assertThat(pages)
                .extracting(p -> p.vpcEndpointConnections().size())
                .containsExactly(5, 5, 2);
        assertThat(pages.stream().flatMap(p -> p.vpcEndpointConnections().stream()))
                .extracting(VpcEndpointConnection::vpcEndpointId)
                .containsExactlyInAnyOrderElementsOf(asked.stream().map(LookingTest::id).toList());
    }

    private List<String> ids(Filter... filters) {
        return scene
                .owner()
                .describeVpcEndpointConnections(r -> r.filters(filters))
                .vpcEndpointConnections()
                .stream()
                .map(VpcEndpointConnection::vpcEndpointId)
                .toList();
    }

    private static String id(Connection connection) {
        return connection.endpointId().value();
    }

    private static Filter filter(String name, String value) {
        return Filter.builder().name(name).values(value).build();
    }
}
