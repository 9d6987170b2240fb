package dev.drawbridge.consumer;

import static dev.drawbridge.consumer.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.TagDescription;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnection;

/** Two VPCs become neighbours when both sides agree. */
@Tag("io")
final class PeeringTest {

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
    void a_peering_is_asked_for_accepted_and_routed_over() {
        var carol = consumer.ec2("333333333333", "us-east-1");
        var mine = vpc(alice, "10.0.0.0/16");
        var hers = vpc(carol, "10.1.0.0/16");
        var id = ask(mine, hers, "333333333333");
        assertThat(status(carol, id)).isEqualTo("pending-acceptance");
        refused(
                "OperationNotPermitted",
                "User 222222222222 cannot accept peering " + id,
                () -> alice.acceptVpcPeeringConnection(r -> r.vpcPeeringConnectionId(id)));
        var accepted =
                carol.acceptVpcPeeringConnection(r -> r.vpcPeeringConnectionId(id))
                        .vpcPeeringConnection();
        assertThat(accepted.status().codeAsString()).isEqualTo("active");
        assertThat(accepted.requesterVpcInfo().cidrBlock()).isEqualTo("10.0.0.0/16");
        assertThat(status(alice, id)).isEqualTo("active");
        var table = alice.createRouteTable(r -> r.vpcId(mine)).routeTable().routeTableId();
        alice.createRoute(r ->
                r.routeTableId(table)
                        .destinationCidrBlock("10.1.0.0/16")
                        .vpcPeeringConnectionId(id));
        assertThat(route(table).stateAsString()).isEqualTo("active");
        assertThat(route(table).vpcPeeringConnectionId()).isEqualTo(id);
        refused("DependencyViolation", () -> carol.deleteVpc(r -> r.vpcId(hers)));
        carol.deleteVpcPeeringConnection(r -> r.vpcPeeringConnectionId(id));
        assertThat(status(alice, id)).isEqualTo("deleted");
        assertThat(route(table).stateAsString()).isEqualTo("blackhole");
        carol.deleteVpc(r -> r.vpcId(hers));
    }

    @Test
    void the_accepter_may_reject_once() {
        var carol = consumer.ec2("333333333333", "us-east-1");
        var id = ask(vpc(alice, "10.0.0.0/16"), vpc(carol, "10.1.0.0/16"), "333333333333");
        carol.rejectVpcPeeringConnection(r -> r.vpcPeeringConnectionId(id));
        assertThat(status(alice, id)).isEqualTo("rejected");
        refused(
                "InvalidStateTransition",
                "Invalid state transition for %s, attempted to transition from rejected to active"
                        .formatted(id),
                () -> carol.acceptVpcPeeringConnection(r -> r.vpcPeeringConnectionId(id)));
    }

    @Test
    void ranges_that_overlap_fail() {
        var id = ask(vpc(alice, "10.0.0.0/16"), vpc(alice, "10.0.0.0/20"), "222222222222");
        assertThat(status(alice, id)).isEqualTo("failed");
    }

    @Test
    void strangers_see_none_and_decide_nothing() {
        var id = ask(vpc(alice, "10.0.0.0/16"), vpc(alice, "10.1.0.0/16"), "222222222222");
        var stranger = consumer.ec2("555555555555", "us-east-1");
        assertThat(stranger.describeVpcPeeringConnections().vpcPeeringConnections()).isEmpty();
        refused(
                "InvalidVpcPeeringConnectionID.NotFound",
                "The vpcPeeringConnection ID '%s' does not exist".formatted(id),
                () -> stranger.acceptVpcPeeringConnection(r -> r.vpcPeeringConnectionId(id)));
        refused(
                "InvalidVpcID.NotFound",
                () -> ask(vpc(alice, "10.0.0.0/16"), "vpc-00000000000000000", "333333333333"));
    }

    @Test
    void s45_each_side_tags_the_peering_for_itself() {
        var carol = consumer.ec2("333333333333", "us-east-1");
        var id = ask(vpc(alice, "10.0.0.0/16"), vpc(carol, "10.1.0.0/16"), "333333333333");
        tag(alice, id, "ours");
        tag(carol, id, "theirs");
        assertThat(tags(alice, id)).containsExactly("ours");
        assertThat(tags(carol, id)).containsExactly("theirs");
        assertThat(carol.describeTags(r -> r.filters(f -> f.name("resource-id").values(id))).tags())
                .extracting(TagDescription::value)
                .containsExactly("theirs");
        carol.deleteTags(r -> r.resources(id));
        assertThat(tags(carol, id)).isEmpty();
        assertThat(tags(alice, id)).containsExactly("ours");
        var stranger = consumer.ec2("555555555555", "us-east-1");
        refused("InvalidVpcPeeringConnectionID.NotFound", () -> tag(stranger, id, "nobody's"));
    }

    private static void tag(Ec2Client ec2, String id, String value) {
        ec2.createTags(r -> r.resources(id).tags(t -> t.key("name").value(value)));
    }

    private static List<String> tags(Ec2Client ec2, String id) {
        return ec2
                .describeVpcPeeringConnections(
                        r -> r.filters(f -> f.name("tag-key").values("name")))
                .vpcPeeringConnections()
                .stream()
                .filter(p -> p.vpcPeeringConnectionId().equals(id))
                .flatMap(p -> p.tags().stream())
                .map(software.amazon.awssdk.services.ec2.model.Tag::value)
                .toList();
    }

    private static String ask(String mine, String theirs, String owner) {
        return alice.createVpcPeeringConnection(
                        r -> r.vpcId(mine).peerVpcId(theirs).peerOwnerId(owner))
                .vpcPeeringConnection()
                .vpcPeeringConnectionId();
    }

    private static String vpc(Ec2Client ec2, String range) {
        return ec2.createVpc(r -> r.cidrBlock(range)).vpc().vpcId();
    }

    private static String status(Ec2Client ec2, String id) {
        return ec2
                .describeVpcPeeringConnections(r -> r.vpcPeeringConnectionIds(id))
                .vpcPeeringConnections()
                .stream()
                .map(VpcPeeringConnection::status)
                .findFirst()
                .orElseThrow()
                .codeAsString();
    }

    private static Route route(String table) {
        return alice.describeRouteTables(r -> r.routeTableIds(table))
                .routeTables()
                .getFirst()
                .routes()
                .getLast();
    }
}
