package dev.drawbridge.consumer;

import static dev.drawbridge.consumer.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AvailabilityZone;

/** Every account has its own names for the zones that all accounts share. */
@Tag("io")
final class ZonesTest {

    private static final String CAROL = "333333333333";

    private static Consumer consumer;

    @BeforeAll
    static void start() {
        consumer = Consumer.fresh("drawbridge.zones=permuted 444444444444=use1-az1,use1-az2");
    }

    @AfterAll
    static void stop() {
        consumer.close();
    }

    @Test
    void s10_names_differ_between_accounts_and_ids_do_not() {
        var alice = zones(consumer.alice());
        var carol = zones(consumer.ec2(CAROL, "us-east-1"));
        assertThat(alice).hasSize(6).isNotEqualTo(carol);
        assertThat(alice.keySet()).isEqualTo(carol.keySet());
        assertThat(alice.values()).containsExactlyInAnyOrderElementsOf(carol.values());
    }

    @Test
    void s10_s21_a_subnet_is_made_in_the_zone_that_the_name_means_to_its_account() {
        var alice = consumer.alice();
        var scene = Scene.of(alice);
        var first = alice.describeSubnets(r -> r.subnetIds(scene.subnetId())).subnets().getFirst();
        assertThat(first.availabilityZone()).isEqualTo("us-east-1a");
        assertThat(first.availabilityZoneId()).isEqualTo(zones(alice).get("us-east-1a"));
        var second =
                alice.createSubnet(r ->
                                r.vpcId(scene.vpcId())
                                        .cidrBlock("10.0.1.0/24")
                                        .availabilityZoneId(zones(alice).get("us-east-1c")))
                        .subnet();
        assertThat(second.availabilityZone()).isEqualTo("us-east-1c");
    }

    @Test
    void s10_s21_an_endpoint_is_let_in_by_zone_id_and_named_in_the_callers_words() {
        var alice = consumer.alice();
        var service = new Provider(consumer).offer(false);
        var names =
                zones(alice).entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        var vpc = alice.createVpc(r -> r.cidrBlock("10.0.0.0/16")).vpc().vpcId();
        var offered = names.get("use1-az2");
        var subnet = Scene.subnet(alice, vpc, "10.0.0.0/24", offered);
        var endpoint = new Scene(alice, vpc, subnet).endpoint(service);
        assertThat(endpoint.dnsEntries().getLast().dnsName()).contains("-" + offered + ".");
        var eni =
                alice.describeNetworkInterfaces(
                                r -> r.networkInterfaceIds(endpoint.networkInterfaceIds()))
                        .networkInterfaces()
                        .getFirst();
        assertThat(eni.availabilityZone()).isEqualTo(offered);
        var other = Scene.subnet(alice, vpc, "10.0.1.0/24", names.get("use1-az3"));
        refused("InvalidParameter", () -> new Scene(alice, vpc, other).endpoint(service));
    }

    @Test
    void s21_s22_an_account_to_which_few_zones_are_mapped_has_no_others() {
        var dave = consumer.ec2("444444444444", "us-east-1");
        assertThat(zones(dave))
                .isEqualTo(Map.of("us-east-1a", "use1-az1", "us-east-1b", "use1-az2"));
        var vpc = dave.createVpc(r -> r.cidrBlock("10.0.0.0/16")).vpc().vpcId();
        refused(
                "InvalidParameterValue",
                "Value (us-east-1c) for parameter availabilityZone is invalid. Subnets can currently only be created in the following availability zones: us-east-1a, us-east-1b.",
                () -> Scene.subnet(dave, vpc, "10.0.0.0/24", "us-east-1c"));
    }

    private static Map<String, String> zones(Ec2Client ec2) {
        return ec2.describeAvailabilityZones().availabilityZones().stream()
                .collect(Collectors.toMap(AvailabilityZone::zoneName, AvailabilityZone::zoneId));
    }
}
