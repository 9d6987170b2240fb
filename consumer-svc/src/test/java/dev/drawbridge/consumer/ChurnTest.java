package dev.drawbridge.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.events.id.ServiceName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;

/**
 * Many create, change and delete in the same small subnets for a while ({@code
 * -Ddrawbridge.churn.seconds=60}); what holds afterwards is what must hold always.
 */
@Tag("io")
final class ChurnTest {

    private static final int CLIENTS = 32;
    private static final int QUOTA = 40;
    private static final long SECONDS = Long.getLong("drawbridge.churn.seconds", 3);

    /** Of each kind, however slow the machine. */
    private static final int ENOUGH = 40;

    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static Consumer consumer;
    private static Scene scene;
    private static String second;
    private static ServiceName service;
    private static final Map<String, Integer> OUTCOMES = new ConcurrentHashMap<>();

    @BeforeAll
    static void start() {
        consumer =
                Consumer.fresh(
                        "drawbridge.quota.endpoints-per-vpc=" + QUOTA,
                        "drawbridge.deletion-delay=50ms");
        service = new Provider(consumer).offer(true);
        scene = Scene.of(consumer.alice(), "10.0.0.0/26");
        second = Scene.subnet(consumer.alice(), scene.vpcId(), "10.0.1.0/27", "us-east-1b");
    }

    @AfterAll
    static void stop() {
        consumer.close();
    }

    @Test
    void s3_s33_no_address_is_given_twice_none_is_leaked_and_the_quota_holds() throws Exception {
        try (var pool = Executors.newFixedThreadPool(CLIENTS + 1)) {
            var until = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
            var clients = new ArrayList<Future<?>>();
            IntStream.range(0, CLIENTS)
                    .forEach(seed -> clients.add(pool.submit(() -> churn(seed, until))));
            clients.add(pool.submit(() -> watch(until)));
            for (var client : clients) {
                client.get();
            }
        }
        await().atMost(PATIENCE).until(() -> gone() && claimed() == interfaces().size());
        assertThat(endpoints()).allSatisfy(ChurnTest::hasAnInterfaceInEachSubnet);
        assertThat(OUTCOMES).containsKeys("created", "changed", "deleted");
        assertThat(OUTCOMES.keySet())
                .isSubsetOf(
                        "created",
                        "changed",
                        "deleted",
                        "VpcEndpointLimitExceeded",
                        "InsufficientFreeAddressesInSubnet",
                        "InvalidVpcEndpointId.NotFound",
                        "InvalidIPAddress.InUse");
        deleteAll();
        await().atMost(PATIENCE).until(() -> claimed() == 0);
    }

    private static void churn(long seed, long until) {
        var random = new Random(seed);
        var mine = new ArrayList<String>();
        while (goesOn(until)) {
            try {
                step(random, mine);
            } catch (Ec2Exception refused) {
                OUTCOMES.merge(refused.awsErrorDetails().errorCode(), 1, Integer::sum);
            }
        }
    }

    private static boolean goesOn(long until) {
        return System.nanoTime() < until
                || System.nanoTime() < until + PATIENCE.toNanos()
                        && Stream.of("created", "changed", "deleted")
                                .anyMatch(kind -> OUTCOMES.getOrDefault(kind, 0) < ENOUGH);
    }

    private static void step(Random random, List<String> mine) {
        if (mine.isEmpty() || random.nextInt(4) == 0) {
            mine.add(scene.endpoint(service).vpcEndpointId());
            OUTCOMES.merge("created", 1, Integer::sum);
            return;
        }
        var id = mine.get(random.nextInt(mine.size()));
        switch (random.nextInt(4)) {
            case 0 -> {
                mine.remove(id);
                scene.ec2().deleteVpcEndpoints(r -> r.vpcEndpointIds(id));
                OUTCOMES.merge("deleted", 1, Integer::sum);
            }
            case 1 -> modify(id, second, scene.subnetId());
            case 2 -> modify(id, scene.subnetId(), second);
            default -> choose(id, "10.0.0." + (4 + random.nextInt(59)));
        }
    }

    private static void modify(String id, String added, String removed) {
        scene.ec2()
                .modifyVpcEndpoint(
                        r -> r.vpcEndpointId(id).addSubnetIds(added).removeSubnetIds(removed));
        OUTCOMES.merge("changed", 1, Integer::sum);
    }

    private static void choose(String id, String address) {
        scene.ec2()
                .modifyVpcEndpoint(r ->
                        r.vpcEndpointId(id)
                                .subnetConfigurations(
                                        s -> s.subnetId(scene.subnetId()).ipv4(address)));
        OUTCOMES.merge("changed", 1, Integer::sum);
    }

    /** While they go on: nobody ever sees an address twice, or more endpoints than allowed. */
    private static void watch(long until) {
        while (goesOn(until)) {
            assertThat(interfaces())
                    .extracting(NetworkInterface::privateIpAddress)
                    .doesNotHaveDuplicates();
            assertThat(endpoints().stream().filter(ChurnTest::counts).count())
                    .isLessThanOrEqualTo(QUOTA);
        }
    }

    private static boolean counts(VpcEndpoint endpoint) {
        return !List.of("deleting", "deleted").contains(endpoint.stateAsString());
    }

    private static void hasAnInterfaceInEachSubnet(VpcEndpoint endpoint) {
        var subnets =
                interfaces().stream()
                        .filter(eni ->
                                endpoint.networkInterfaceIds().contains(eni.networkInterfaceId()))
                        .map(NetworkInterface::subnetId)
                        .toList();
        assertThat(subnets).containsExactlyInAnyOrderElementsOf(endpoint.subnetIds());
    }

    private static boolean gone() {
        return endpoints().stream().allMatch(ChurnTest::counts);
    }

    private static long claimed() {
        return consumer.count("select count(*) from claim where place like 'subnet-%'");
    }

    private static List<NetworkInterface> interfaces() {
        return scene.ec2().describeNetworkInterfaces(r -> r.filters(here())).networkInterfaces();
    }

    private static List<VpcEndpoint> endpoints() {
        return scene.ec2().describeVpcEndpoints(r -> r.filters(here())).vpcEndpoints();
    }

    private static Filter here() {
        return Filter.builder().name("vpc-id").values(scene.vpcId()).build();
    }

    private static void deleteAll() {
        var ids = endpoints().stream().map(VpcEndpoint::vpcEndpointId).toList();
        if (!ids.isEmpty()) {
            scene.ec2().deleteVpcEndpoints(r -> r.vpcEndpointIds(ids));
        }
    }
}
