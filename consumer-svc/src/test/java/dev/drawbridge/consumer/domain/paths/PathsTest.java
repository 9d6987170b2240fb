package dev.drawbridge.consumer.domain.paths;

import static dev.drawbridge.consumer.domain.paths.Town.entry;
import static dev.drawbridge.consumer.domain.paths.Town.ip;
import static dev.drawbridge.consumer.domain.paths.Town.range;
import static dev.drawbridge.consumer.domain.paths.Town.route;
import static dev.drawbridge.consumer.domain.paths.Town.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.drawbridge.consumer.domain.names.Answer;
import dev.drawbridge.consumer.domain.paths.Explanation.Outcome;
import dev.drawbridge.consumer.domain.paths.PathQuestion.Source;
import dev.drawbridge.consumer.domain.paths.Picture.Attachment;
import dev.drawbridge.consumer.domain.paths.SecurityGroup.Peer;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PathsTest {

    private static final Ports BACK = new Ports(1024, 65535);

    @Test
    @DisplayName(
            "S16 figure 1: subnet 1 reaches the default name by its gateway, subnet 2 does not")
    void figure_1() {
        var town = new Town();
        var one = town.from1(Town.DEFAULT);
        assertThat(one.outcome()).isEqualTo(Outcome.OPEN);
        assertThat(one.ways().getFirst().endpointId()).isNull();
        assertThat(step(one, "route").by()).isEqualTo("rtb-subnet-1 0.0.0.0/0 → igw-1");
        var two = town.from2(Town.DEFAULT);
        assertThat(two.outcome()).isEqualTo(Outcome.CLOSED);
        assertThat(two.closedBy().orElseThrow().verdict().by()).isEqualTo("rtb-subnet-2");
        for (var asked : List.of(town.from1(Town.REGIONAL), town.from2(Town.REGIONAL))) {
            assertThat(asked.outcome()).isEqualTo(Outcome.OPEN);
            assertThat(asked.ways().getFirst().endpointId()).isEqualTo(Town.ID);
        }
    }

    @Test
    @DisplayName(
            "S16 figure 2: with private DNS both names go through the endpoint, from both subnets")
    void figure_2() {
        var town = new Town().privateDns();
        for (var asked :
                List.of(
                        town.from1(Town.DEFAULT),
                        town.from2(Town.DEFAULT),
                        town.from1(Town.REGIONAL),
                        town.from2(Town.REGIONAL))) {
            assertThat(asked.outcome()).isEqualTo(Outcome.OPEN);
            assertThat(asked.ways().getFirst().networkInterfaceId()).isEqualTo("eni-1");
        }
    }

    @Test
    @DisplayName("S42 four ways to reach it: default, regional and zonal name, and the address")
    void four_ways() {
        var town = new Town().privateDns();
        for (var to : List.of(Town.DEFAULT, Town.REGIONAL, Town.ZONAL, Town.ADDRESS)) {
            assertThat(town.from1(to).outcome()).describedAs(to).isEqualTo(Outcome.OPEN);
        }
    }

    @Test
    @DisplayName("S12 the service never starts a request into the VPC")
    void from_the_service() {
        var asked = new Town().ask(new Source.TheService(Town.ID), "10.0.1.10", "tcp", null);
        assertThat(asked.outcome()).isEqualTo(Outcome.CLOSED);
        assertThat(asked.closedBy().orElseThrow().verdict().because())
                .contains("cannot start requests into the VPC");
    }

    @Test
    @DisplayName("S26 TCP only")
    void tcp_only() {
        var from = new Source.InSubnet("subnet-1", ip("10.0.1.10"), List.of("sg-app"));
        var asked = new Town().ask(from, Town.REGIONAL, "udp", null);
        assertThat(closedBy(asked)).isEqualTo("protocol: udp");
    }

    @Test
    @DisplayName("S24 network ACLs are asked both ways, and remember nothing")
    void network_acls() {
        var in = entry(90, false, true, "10.0.1.0/24", Ports.only(443));
        var out = entry(90, true, true, "10.0.1.0/24", BACK);
        assertThat(new Town().acl("subnet-2", in, out).from1(Town.REGIONAL).outcome())
                .isEqualTo(Outcome.OPEN);
        assertThat(closedBy(new Town().acl("subnet-2", out).from1(Town.REGIONAL)))
                .isEqualTo("endpoint network ACL, in: acl-subnet-2 inbound *");
        assertThat(closedBy(new Town().acl("subnet-2", in).from1(Town.REGIONAL)))
                .isEqualTo("endpoint network ACL, answers out: acl-subnet-2 outbound *");
        var deny = entry(80, true, false, "0.0.0.0/0", Ports.only(40_000));
        assertThat(closedBy(new Town().acl("subnet-2", in, out, deny).from1(Town.REGIONAL)))
                .isEqualTo("endpoint network ACL, answers out: acl-subnet-2 outbound 80");
        assertThat(closedBy(new Town().acl("subnet-1").from1(Town.REGIONAL)))
                .isEqualTo("source network ACL, out: acl-subnet-1 outbound *");
        assertThat(new Town().acl("subnet-2").from2(Town.REGIONAL).outcome())
                .describedAs("within a subnet no ACL is asked")
                .isEqualTo(Outcome.OPEN);
    }

    @Test
    void several_rules_of_an_acl_together_can_cover_the_ports_of_answers() {
        var in = entry(90, false, true, "10.0.1.0/24", Ports.only(443));
        var low = entry(100, true, true, "10.0.0.0/16", new Ports(0, 39_999));
        var high = entry(110, true, true, "10.0.0.0/16", new Ports(40_000, 65_535));
        assertThat(new Town().acl("subnet-2", in, low, high).from1(Town.REGIONAL).outcome())
                .isEqualTo(Outcome.OPEN);
    }

    @Test
    @DisplayName("S25 the security groups of both ends must allow it, and answers need no rule")
    void security_groups() {
        var open = new Town().from1(Town.REGIONAL);
        assertThat(step(open, "endpoint security groups").by()).isEqualTo("sgr-in");
        assertThat(closedBy(new Town().group("sg-endpoint").from1(Town.REGIONAL)))
                .isEqualTo("endpoint security groups: sg-endpoint");
        assertThat(closedBy(new Town().group("sg-app").from1(Town.REGIONAL)))
                .isEqualTo("source security groups: sg-app");
        var members = rule("sgr-members", false, new Peer.Members("sg-app"));
        assertThat(new Town().group("sg-endpoint", members).from1(Town.REGIONAL).outcome())
                .isEqualTo(Outcome.OPEN);
        var strangers = rule("sgr-strangers", false, new Peer.Members("sg-other"));
        assertThat(new Town().group("sg-endpoint", strangers).from1(Town.REGIONAL).outcome())
                .isEqualTo(Outcome.CLOSED);
    }

    @Test
    @DisplayName("S34 from a peered network, if both route to one another")
    void from_a_peered_network() {
        var peering = new Attachment.Peering("vpc-1", "vpc-2", true);
        var town = peered(peering);
        assertThat(town.ask("subnet-p", "172.16.0.10", Town.REGIONAL).outcome())
                .isEqualTo(Outcome.OPEN);
        assertThat(town.ask("subnet-p", "172.16.0.10", Town.DEFAULT).ways().getFirst().endpointId())
                .describedAs("private DNS is the VPC's own")
                .isNull();
        var oneWay = peered(peering).subnet("subnet-2", "vpc-1", "10.0.2.0/24", List.of());
        assertThat(closedBy(oneWay.ask("subnet-p", "172.16.0.10", Town.REGIONAL)))
                .isEqualTo("route of answers: rtb-subnet-2");
        var over = peered(new Attachment.Peering("vpc-1", "vpc-2", false));
        assertThat(closedBy(over.ask("subnet-p", "172.16.0.10", Town.REGIONAL)))
                .isEqualTo("route: rtb-subnet-p 10.0.0.0/16 → pcx-1");
    }

    @Test
    @DisplayName("S34 from on premises, by Direct Connect or VPN")
    void from_on_premises() {
        var office = new Source.OnPremises("vpc-1", ip("192.168.0.10"));
        var site = new Attachment.OnPremises("vpc-1", "VPN", List.of(Town.cidr("192.168.0.0/24")));
        var admitted = rule("sgr-office", false, range("192.168.0.0/16"));
        var town =
                new Town()
                        .attached("vgw-1", site)
                        .group("sg-endpoint", admitted)
                        .routes("subnet-2", route("192.168.0.0/24", "vgw-1"));
        assertThat(town.ask(office, Town.REGIONAL, "tcp", null).outcome()).isEqualTo(Outcome.OPEN);
        var unknown = new Town().group("sg-endpoint", admitted);
        assertThat(closedBy(unknown.ask(office, Town.REGIONAL, "tcp", null)))
                .isEqualTo("route: vpc-1");
        var noWayBack = new Town().attached("vgw-1", site).group("sg-endpoint", admitted);
        assertThat(closedBy(noWayBack.ask(office, Town.REGIONAL, "tcp", null)))
                .isEqualTo("route of answers: rtb-subnet-2");
    }

    @Test
    @DisplayName("S43 a zonal name stays in its AZ, which the provider may call otherwise")
    void zonal() {
        var town = twoZones();
        assertThat(town.from1(Town.REGIONAL).ways()).hasSize(2);
        var zonal = town.from1(Town.ZONAL);
        assertThat(zonal.ways()).hasSize(1);
        assertThat(step(zonal, "zone").by()).isEqualTo("use1-az2");
        assertThat(step(zonal, "zone").because())
                .contains("us-east-1b here", "us-east-1d at the provider");
    }

    @Test
    @DisplayName("S23 10 Gbps in each AZ at once, scaling to 40; what is above is throttled")
    void bandwidth() {
        var from = new Source.InSubnet("subnet-1", ip("10.0.1.10"), List.of("sg-app"));
        var regional = twoZones().ask(from, Town.REGIONAL, "tcp", null, 50);
        assertThat(regional.bandwidth())
                .hasSize(2)
                .contains(new Bandwidth.Share("use1-az2", 25, 10, 25, 0));
        var zonal = twoZones().ask(from, Town.ZONAL, "tcp", null, 50);
        assertThat(zonal.bandwidth())
                .containsExactly(new Bandwidth.Share("use1-az2", 50, 10, 40, 0.2));
    }

    @Test
    void an_address_that_only_some_of_the_name_lead_to_is_said_to_be_reached_partly() {
        var town = twoZones().acl("subnet-3");
        assertThat(town.from1(Town.REGIONAL).outcome()).isEqualTo(Outcome.PARTLY);
    }

    @Test
    void an_endpoint_that_is_not_available_carries_nothing() {
        assertThat(closedBy(new Town().state("pending").from1(Town.REGIONAL)))
                .isEqualTo("endpoint: " + Town.ID);
    }

    private static Town twoZones() {
        return new Town()
                .subnet("subnet-3", "vpc-1", "10.0.3.0/24", List.of(route("10.0.0.0/16", "local")))
                .inZone("eni-2", "subnet-3", "use1-az1", "us-east-1a", "10.0.3.4");
    }

    static Town peered(Attachment.Peering peering) {
        return new Town()
                .privateDns()
                .attached("pcx-1", peering)
                .attached("igw-2", new Attachment.InternetGateway())
                .group("sg-endpoint", rule("sgr-peer", false, range("172.16.0.0/16")))
                .subnet(
                        "subnet-p",
                        "vpc-2",
                        "172.16.0.0/24",
                        List.of(route("10.0.0.0/16", "pcx-1"), route("0.0.0.0/0", "igw-2")))
                .routes("subnet-2", route("172.16.0.0/16", "pcx-1"));
    }

    static Answer answer(
            String to,
            dev.drawbridge.consumer.domain.names.Outlook outlook,
            java.time.Instant now) {
        return Answer.literal(to).orElseGet(() -> Town.resolved(to, outlook, now));
    }

    private static Verdict step(Explanation asked, String name) {
        return asked.ways().getFirst().steps().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static String closedBy(Explanation asked) {
        var step = asked.closedBy().orElseThrow();
        return step.name() + ": " + step.verdict().by();
    }
}
