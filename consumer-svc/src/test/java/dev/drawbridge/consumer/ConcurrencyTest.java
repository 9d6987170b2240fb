package dev.drawbridge.consumer;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.events.id.ServiceName;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

/** Many ask at once for what there is little of. */
@Tag("io")
final class ConcurrencyTest {

    private static final int CREATORS = 32;
    private static final String MADE = "made";
    private static final String OTHER_POLICY =
            "{\"Statement\":{\"Effect\":\"Deny\",\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\"}}";

    private static Consumer consumer;
    private static ServiceName service;

    @BeforeAll
    static void start() {
        consumer = Consumer.fresh("drawbridge.quota.endpoints-per-vpc=60");
        service = new Provider(consumer).offer(true);
    }

    @AfterAll
    static void stop() {
        consumer.close();
    }

    @Test
    void s3_no_address_is_given_twice_and_all_are_given_before_the_subnet_is_full() {
        var scene = Scene.of(consumer.alice(), "10.0.0.0/26");
        var outcomes = outcomes(64, () -> scene.endpoint(service).stateAsString());
        assertThat(outcomes.get("pendingAcceptance")).hasSize(59);
        assertThat(outcomes.get("InsufficientFreeAddressesInSubnet")).hasSize(5);
        var addresses =
                scene
                        .ec2()
                        .describeNetworkInterfaces(
                                r -> r.filters(f -> f.name("subnet-id").values(scene.subnetId())))
                        .networkInterfaces()
                        .stream()
                        .map(NetworkInterface::privateIpAddress)
                        .toList();
        assertThat(addresses)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(4, 62).mapToObj(n -> "10.0.0." + n).toList());
        assertThat(free(scene)).isZero();
    }

    @Test
    void an_address_is_free_again_when_its_endpoint_is_gone() {
        var scene = Scene.of(consumer.alice(), "10.0.0.0/28");
        var made = IntStream.range(0, 11).mapToObj(_ -> scene.endpoint(service)).toList();
        assertThat(outcomes(1, () -> scene.endpoint(service).stateAsString()))
                .containsOnlyKeys("InsufficientFreeAddressesInSubnet");
        var ids = made.stream().map(VpcEndpoint::vpcEndpointId).toList();
        scene.ec2().deleteVpcEndpoints(r -> r.vpcEndpointIds(ids));
        await().untilAsserted(() -> assertThat(free(scene)).isEqualTo(11));
        assertThat(scene.endpoint(service).networkInterfaceIds()).hasSize(1);
    }

    @Test
    void s33_the_quota_of_a_vpc_is_never_exceeded() {
        var scene = Scene.of(consumer.alice(), "10.0.0.0/20");
        var outcomes = outcomes(80, () -> scene.endpoint(service).stateAsString());
        assertThat(outcomes.get("pendingAcceptance")).hasSize(60);
        assertThat(outcomes.get("VpcEndpointLimitExceeded")).hasSize(20);
        var one =
                scene.ec2()
                        .describeVpcEndpoints(
                                r -> r.filters(f -> f.name("vpc-id").values(scene.vpcId())))
                        .vpcEndpoints()
                        .getFirst()
                        .vpcEndpointId();
        scene.ec2().deleteVpcEndpoints(r -> r.vpcEndpointIds(one));
        assertThat(scene.endpoint(service).stateAsString()).isEqualTo("pendingAcceptance");
    }

    @Test
    void one_token_makes_one_endpoint_however_often_it_is_sent() {
        var scene = Scene.of(consumer.alice());
        var outcomes =
                outcomes(
                        50,
                        () ->
                                scene.ec2()
                                        .createVpcEndpoint(
                                                scene.request(service).toBuilder()
                                                        .clientToken("once")
                                                        .build())
                                        .vpcEndpoint()
                                        .vpcEndpointId());
        assertThat(outcomes).hasSize(1);
        assertThat(
                        outcomes(
                                1,
                                () ->
                                        scene.ec2()
                                                .createVpcEndpoint(
                                                        scene.request(service).toBuilder()
                                                                .clientToken("once")
                                                                .policyDocument(OTHER_POLICY)
                                                                .build())
                                                .clientToken()))
                .containsOnlyKeys("IdempotentParameterMismatch");
    }

    @Test
    void a_subnet_is_opened_once_however_many_try_to_overlap_it() {
        var vpc = Scene.of(consumer.alice(), "10.0.255.0/24").vpcId();
        var outcomes =
                outcomes(
                        16,
                        () -> {
                            Scene.subnet(consumer.alice(), vpc, "10.0.0.0/20", "us-east-1a");
                            return MADE;
                        });
        assertThat(outcomes.get(MADE)).hasSize(1);
        assertThat(outcomes.get("InvalidSubnet.Conflict")).hasSize(15);
    }

    /** What the calls returned, or the codes they were refused with. */
    private static Map<String, List<String>> outcomes(int calls, Callable<String> call) {
        try (var pool = Executors.newFixedThreadPool(CREATORS)) {
            return IntStream.range(0, calls).mapToObj(_ -> pool.submit(call)).toList().stream()
                    .map(ConcurrencyTest::outcome)
                    .collect(groupingBy(outcome -> outcome));
        }
    }

    private static String outcome(Future<String> call) {
        try {
            return call.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Ec2Exception refused) {
                return refused.awsErrorDetails().errorCode();
            }
            throw new IllegalStateException(e);
        }
    }

    private static int free(Scene scene) {
        return scene.ec2()
                .describeSubnets(r -> r.subnetIds(scene.subnetId()))
                .subnets()
                .getFirst()
                .availableIpAddressCount();
    }
}
