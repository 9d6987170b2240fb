package dev.drawbridge.consumer;

import static dev.drawbridge.consumer.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.events.id.ServiceName;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

/** S39: endpoints are seen by id, by filter, page by page, always in the same order. */
@org.junit.jupiter.api.Tag("io")
final class DescribeTest {

    private static Consumer consumer;
    private static Scene scene;
    private static ServiceName service;
    private static List<String> made;

    @BeforeAll
    static void start() {
        consumer = Consumer.fresh();
        service = new Provider(consumer).offer(true);
        scene = Scene.of(consumer.alice());
        made = IntStream.range(0, 12).mapToObj(DescribeTest::endpoint).toList();
    }

    @AfterAll
    static void stop() {
        consumer.close();
    }

    @Test
    void s39_all_are_listed_in_the_order_of_their_creation() {
        assertThat(ids(consumer.alice().describeVpcEndpoints().vpcEndpoints())).isEqualTo(made);
    }

    @Test
    void s39_ids_are_all_there_or_the_missing_one_is_named() {
        var two = List.of(made.get(7), made.get(2));
        assertThat(
                        ids(
                                consumer.alice()
                                        .describeVpcEndpoints(r -> r.vpcEndpointIds(two))
                                        .vpcEndpoints()))
                .containsExactlyInAnyOrderElementsOf(two);
        refused(
                "InvalidVpcEndpointId.NotFound",
                "The Vpc Endpoint Id 'vpce-00000000000000000' does not exist",
                () ->
                        consumer.alice()
                                .describeVpcEndpoints(r ->
                                        r.vpcEndpointIds(made.get(0), "vpce-00000000000000000")));
        refused(
                "InvalidVpcEndpointId.Malformed",
                "Invalid Id: 'vpc-1' (expecting 'vpce-...')",
                () -> consumer.alice().describeVpcEndpoints(r -> r.vpcEndpointIds("vpc-1")));
    }

    @Test
    void s39_pages_join_to_the_whole() {
        var pages = consumer.alice().describeVpcEndpointsPaginator(r -> r.maxResults(5));
        assertThat(pages.stream().count()).isEqualTo(3);
        assertThat(ids(pages.vpcEndpoints().stream().toList())).isEqualTo(made);
        refused(
                "InvalidNextToken",
                () -> consumer.alice().describeVpcEndpoints(r -> r.nextToken("what")));
    }

    @Test
    void s39_every_filter_selects() {
        assertThat(matching("vpc-endpoint-id", made.get(3))).containsExactly(made.get(3));
        assertThat(matching("vpc-id", scene.vpcId())).isEqualTo(made);
        assertThat(matching("vpc-id", "vpc-0*")).isEqualTo(made);
        assertThat(matching("service-name", service.value())).isEqualTo(made);
        assertThat(matching("service-name", "other")).isEmpty();
        assertThat(matching("service-region", "us-east-1")).isEqualTo(made);
        assertThat(matching("ip-address-type", "ipv4")).isEqualTo(made);
        assertThat(matching("vpc-endpoint-type", "Interface")).isEqualTo(made);
        assertThat(matching("vpc-endpoint-state", "pendingAcceptance")).isEqualTo(made);
        assertThat(matching("vpc-endpoint-state", "PendingAcceptance")).isEqualTo(made);
        assertThat(matching("vpc-endpoint-state", "available")).isEmpty();
        assertThat(matching("tag:Number", "4")).containsExactly(made.get(4));
        assertThat(matching("tag-key", "Number")).isEqualTo(made);
        refused("InvalidFilter", "The filter 'colour' is invalid", () -> matching("colour", "red"));
    }

    @Test
    void strangers_see_none() {
        var stranger = consumer.ec2("333333333333", "us-east-1");
        assertThat(stranger.describeVpcEndpoints().vpcEndpoints()).isEmpty();
        assertThat(stranger.describeNetworkInterfaces().networkInterfaces()).isEmpty();
        refused(
                "InvalidVpcEndpointId.NotFound",
                () -> stranger.describeVpcEndpoints(r -> r.vpcEndpointIds(made.getFirst())));
    }

    private static List<String> matching(String filter, String value) {
        return ids(
                consumer.alice()
                        .describeVpcEndpoints(r -> r.filters(f -> f.name(filter).values(value)))
                        .vpcEndpoints());
    }

    private static List<String> ids(List<VpcEndpoint> endpoints) {
        return endpoints.stream().map(VpcEndpoint::vpcEndpointId).toList();
    }

    private static String endpoint(int number) {
        var tag = Tag.builder().key("Number").value(Integer.toString(number)).build();
        return consumer.alice()
                .createVpcEndpoint(
                        scene.request(service).toBuilder()
                                .tagSpecifications(
                                        s -> s.resourceType(ResourceType.VPC_ENDPOINT).tags(tag))
                                .build())
                .vpcEndpoint()
                .vpcEndpointId();
    }
}
