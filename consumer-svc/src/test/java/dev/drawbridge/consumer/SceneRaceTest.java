package dev.drawbridge.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.GatewayType;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.UserIdGroupPair;

/** One tears down while another moves in: exactly one of them is let. */
@Tag("io")
final class SceneRaceTest {

    /** Few in CI, {@code -Ddrawbridge.race.rounds=100} by hand. */
    private static final int ROUNDS = Integer.getInteger("drawbridge.race.rounds", 6);

    private static final String DONE = "done";

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
    void a_vpc_is_deleted_or_a_group_is_made_in_it() {
        for (int round = 0; round < ROUNDS; round++) {
            var vpc = alice.createVpc(r -> r.cidrBlock("10.0.0.0/16")).vpc().vpcId();
            assertThat(race(() -> alice.deleteVpc(r -> r.vpcId(vpc)), () -> group("late", vpc)))
                    .isIn(
                            List.of(DONE, "InvalidVpcID.NotFound"),
                            List.of("DependencyViolation", DONE));
        }
        assertThat(orphans("security_group_view")).isZero();
    }

    @Test
    void a_group_is_deleted_or_named_by_another() {
        var vpc = alice.createVpc(r -> r.cidrBlock("10.0.0.0/16")).vpc().vpcId();
        var naming = group("naming", vpc);
        for (int round = 0; round < ROUNDS; round++) {
            var named = group("named" + round, vpc);
            assertThat(
                            race(
                                    () -> alice.deleteSecurityGroup(r -> r.groupId(named)),
                                    () ->
                                            alice.authorizeSecurityGroupIngress(r ->
                                                    r.groupId(naming).ipPermissions(from(named)))))
                    .isIn(
                            List.of(DONE, "InvalidGroup.NotFound"),
                            List.of("DependencyViolation", DONE));
        }
    }

    @Test
    void a_vpc_is_deleted_or_an_acl_is_made_in_it() {
        for (int round = 0; round < ROUNDS; round++) {
            var vpc = alice.createVpc(r -> r.cidrBlock("10.0.0.0/16")).vpc().vpcId();
            assertThat(
                            race(
                                    () -> alice.deleteVpc(r -> r.vpcId(vpc)),
                                    () -> alice.createNetworkAcl(r -> r.vpcId(vpc))))
                    .isIn(
                            List.of(DONE, "InvalidVpcID.NotFound"),
                            List.of("DependencyViolation", DONE));
        }
        assertThat(orphans("network_acl_view")).isZero();
    }

    @Test
    void a_subnet_is_deleted_or_given_a_route_table() {
        var vpc = alice.createVpc(r -> r.cidrBlock("10.0.0.0/16")).vpc().vpcId();
        var table = alice.createRouteTable(r -> r.vpcId(vpc)).routeTable().routeTableId();
        for (int round = 0; round < ROUNDS; round++) {
            var subnet = Scene.subnet(alice, vpc, "10.0.0.0/24", "us-east-1a");
            assertThat(
                            race(
                                    () -> alice.deleteSubnet(r -> r.subnetId(subnet)),
                                    () ->
                                            alice.associateRouteTable(
                                                    r -> r.routeTableId(table).subnetId(subnet))))
                    .isIn(List.of(DONE, "InvalidSubnetID.NotFound"), List.of(DONE, DONE));
        }
        assertThat(
                        consumer.count(
                                "select count(*) from route_association_view where subnet_id"
                                        + " is not null and subnet_id not in (select subnet_id from subnet_view)"))
                .isZero();
    }

    @Test
    void a_gateway_is_deleted_or_a_vpn_leads_to_it() {
        for (int round = 0; round < ROUNDS; round++) {
            var gateway = alice.createVpnGateway(r -> r.type(GatewayType.IPSEC_1)).vpnGateway();
            var id = gateway.vpnGatewayId();
            var customer =
                    alice.createCustomerGateway(r ->
                                    r.type(GatewayType.IPSEC_1)
                                            .ipAddress("203.0.113.1")
                                            .bgpAsn(65010))
                            .customerGateway()
                            .customerGatewayId();
            var vpn =
                    (Callable<?>)
                            () ->
                                    alice.createVpnConnection(r ->
                                            r.type("ipsec.1")
                                                    .customerGatewayId(customer)
                                                    .vpnGatewayId(id));
            var delete =
                    round % 2 == 0
                            ? (Callable<?>) () -> alice.deleteVpnGateway(r -> r.vpnGatewayId(id))
                            : (Callable<?>)
                                    () ->
                                            alice.deleteCustomerGateway(
                                                    r -> r.customerGatewayId(customer));
            assertThat(race(delete, vpn))
                    .isIn(
                            List.of(
                                    DONE,
                                    round % 2 == 0
                                            ? "InvalidVpnGatewayID.NotFound"
                                            : "InvalidCustomerGatewayID.NotFound"),
                            List.of("IncorrectState", DONE));
        }
        assertThat(
                        consumer.count(
                                "select count(*) from vpn_connection_view where"
                                        + " vpn_gateway_id not in (select gateway_id from gateway_view)"
                                        + " or customer_gateway_id not in (select gateway_id from gateway_view)"))
                .isZero();
    }

    private static long orphans(String view) {
        return consumer.count(
                "select count(*) from %s where vpc_id not in (select vpc_id from vpc_view)"
                        .formatted(view));
    }

    private static String group(String name, String vpc) {
        return alice.createSecurityGroup(r -> r.groupName(name).description(name).vpcId(vpc))
                .groupId();
    }

    private static IpPermission from(String group) {
        return IpPermission.builder()
                .ipProtocol("-1")
                .userIdGroupPairs(UserIdGroupPair.builder().groupId(group).build())
                .build();
    }

    private static List<String> race(Callable<?> one, Callable<?> other) {
        try (var pool = Executors.newFixedThreadPool(2)) {
            var first = pool.submit(one);
            var second = pool.submit(other);
            return List.of(outcome(first), outcome(second));
        }
    }

    private static String outcome(Future<?> call) {
        try {
            call.get();
            return DONE;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Ec2Exception refused) {
                return refused.awsErrorDetails().errorCode();
            }
            throw new IllegalStateException(e);
        }
    }
}
