package dev.drawbridge.consumer;

import static dev.drawbridge.consumer.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.RouteTable;

/** A VPC has route tables, made once; one of them is the main one, and goes with it. */
@Tag("io")
final class MainRouteTableTest {

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
    void s16_a_vpc_whose_first_table_is_gone_bears_others_and_goes_with_its_main_one() {
        var vpc = vpc();
        var first = tables(vpc).getFirst().routeTableId();
        var second = table(vpc);
        makeMain(vpc, second);
        alice.deleteRouteTable(r -> r.routeTableId(first));
        var third = alice.createRouteTable(r -> r.vpcId(vpc)).routeTable();
        assertThat(third).isNotNull();
        assertThat(third.routes().getFirst().destinationCidrBlock()).isEqualTo("10.0.0.0/16");
        assertThat(tables(vpc))
                .extracting(RouteTable::routeTableId)
                .containsExactly(second, third.routeTableId());
        refused("DependencyViolation", () -> alice.deleteVpc(r -> r.vpcId(vpc)));
        alice.deleteRouteTable(r -> r.routeTableId(third.routeTableId()));
        alice.deleteVpc(r -> r.vpcId(vpc));
        assertThat(tables(vpc)).isEmpty();
    }

    @Test
    void a_table_that_was_the_main_one_keeps_its_vpc_until_it_is_that_again() {
        var vpc = vpc();
        var first = tables(vpc).getFirst().routeTableId();
        var second = table(vpc);
        makeMain(vpc, second);
        makeMain(vpc, second);
        refused("DependencyViolation", () -> alice.deleteVpc(r -> r.vpcId(vpc)));
        makeMain(vpc, first);
        refused("DependencyViolation", () -> alice.deleteVpc(r -> r.vpcId(vpc)));
        alice.deleteRouteTable(r -> r.routeTableId(second));
        alice.deleteVpc(r -> r.vpcId(vpc));
    }

    @Test
    void one_client_token_makes_one_table() {
        var vpc = vpc();
        var made = alice.createRouteTable(r -> r.vpcId(vpc).clientToken("once"));
        var again = alice.createRouteTable(r -> r.vpcId(vpc).clientToken("once"));
        assertThat(again.routeTable()).isEqualTo(made.routeTable());
        assertThat(again.clientToken()).isEqualTo("once");
        assertThat(tables(vpc)).hasSize(2);
        var other = vpc();
        refused(
                "IdempotentParameterMismatch",
                () -> alice.createRouteTable(r -> r.vpcId(other).clientToken("once")));
        var bob = consumer.ec2("111111111111", "us-east-1");
        var bobs = bob.createVpc(r -> r.cidrBlock("10.0.0.0/16")).vpc().vpcId();
        bob.createRouteTable(r -> r.vpcId(bobs).clientToken("once"));
    }

    private static void makeMain(String vpc, String table) {
        var main =
                tables(vpc).stream()
                        .flatMap(t -> t.associations().stream())
                        .findFirst()
                        .orElseThrow()
                        .routeTableAssociationId();
        alice.replaceRouteTableAssociation(r -> r.associationId(main).routeTableId(table));
    }

    private static String vpc() {
        return alice.createVpc(r -> r.cidrBlock("10.0.0.0/16")).vpc().vpcId();
    }

    private static String table(String vpc) {
        return alice.createRouteTable(r -> r.vpcId(vpc)).routeTable().routeTableId();
    }

    private static List<RouteTable> tables(String vpc) {
        return alice.describeRouteTables(r -> r.filters(f -> f.name("vpc-id").values(vpc)))
                .routeTables();
    }
}
