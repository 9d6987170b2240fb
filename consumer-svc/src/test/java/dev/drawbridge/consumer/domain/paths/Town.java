package dev.drawbridge.consumer.domain.paths;

import dev.drawbridge.consumer.domain.names.EndpointNames;
import dev.drawbridge.consumer.domain.names.Outlook;
import dev.drawbridge.consumer.domain.names.PrivateZone;
import dev.drawbridge.consumer.domain.names.PublicNames;
import dev.drawbridge.consumer.domain.names.Question;
import dev.drawbridge.consumer.domain.names.Resolver;
import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.consumer.domain.network.Ipv4;
import dev.drawbridge.consumer.domain.paths.PathQuestion.Source;
import dev.drawbridge.consumer.domain.paths.Picture.Attachment;
import dev.drawbridge.consumer.domain.paths.Picture.Endpoint;
import dev.drawbridge.consumer.domain.paths.Picture.Interface;
import dev.drawbridge.consumer.domain.paths.Picture.Subnet;
import dev.drawbridge.consumer.domain.paths.RouteTable.Route;
import dev.drawbridge.consumer.domain.paths.SecurityGroup.Peer;
import dev.drawbridge.consumer.domain.paths.SecurityGroup.Rule;
import dev.drawbridge.consumer.domain.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The guide's own example: a VPC with subnet 1 (an internet gateway) and subnet 2 (the endpoint for
 * Kinesis), and around it a peered VPC and a network on premises.
 */
final class Town {

    static final String ID = "vpce-0123456789abcdef0";
    static final String DEFAULT = "kinesis.us-east-1.amazonaws.com";
    static final String REGIONAL = ID + "-bluzidnv.kinesis.us-east-1.vpce.amazonaws.com";
    static final String ZONAL = ID + "-bluzidnv-us-east-1b.kinesis.us-east-1.vpce.amazonaws.com";
    static final String ADDRESS = "10.0.2.4";
    static final String BY = "arn:aws:iam::222222222222:role/app";
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final Map<String, Subnet> subnets = new HashMap<>();
    private final Map<String, SecurityGroup> groups = new HashMap<>();
    private final Map<String, Attachment> attachments = new HashMap<>();
    private final List<Interface> interfaces = new ArrayList<>();
    private final List<PrivateZone> zones = new ArrayList<>();
    private Abroad abroad = Abroad.NOWHERE;
    private String state = "available";
    private Policy policy = Policy.full();

    Town() {
        var local = route("10.0.0.0/16", "local");
        subnet("subnet-1", "vpc-1", "10.0.1.0/24", List.of(local, route("0.0.0.0/0", "igw-1")));
        subnet("subnet-2", "vpc-1", "10.0.2.0/24", List.of(local));
        attachments.put("igw-1", new Attachment.InternetGateway());
        interfaces.add(made("eni-1", "subnet-2", "use1-az2", "us-east-1b", ADDRESS));
        group("sg-app", rule("sgr-out", true, range("0.0.0.0/0")));
        group("sg-endpoint", rule("sgr-in", false, range("10.0.0.0/16")));
    }

    Town privateDns() {
        zones.add(new PrivateZone(DEFAULT, ID, List.of(ip(ADDRESS)), NOON));
        return this;
    }

    /** These VPCs are other accounts'. */
    Town abroad(String... vpcIds) {
        abroad =
                new Abroad(
                        Stream.of(vpcIds)
                                .collect(Collectors.toMap(id -> id, _ -> cidr("10.0.0.0/16"))));
        return this;
    }

    Town state(String now) {
        state = now;
        return this;
    }

    Town policy(Policy now) {
        policy = now;
        return this;
    }

    Town group(String id, Rule... rules) {
        groups.put(id, new SecurityGroup(id, List.of(rules)));
        return this;
    }

    Town acl(String subnetId, NetworkAcl.Entry... entries) {
        var s = subnets.get(subnetId);
        var acl = new NetworkAcl("acl-" + subnetId, List.of(entries));
        subnets.put(
                subnetId,
                new Subnet(
                        subnetId, s.vpcId(), s.range(), s.availabilityZoneId(), s.routes(), acl));
        return this;
    }

    Town routes(String subnetId, Route... more) {
        var s = subnets.get(subnetId);
        var routes = new ArrayList<>(s.routes().routes());
        routes.addAll(List.of(more));
        return subnet(subnetId, s.vpcId(), s.range().toString(), routes);
    }

    Town subnet(String id, String vpcId, String range, List<Route> routes) {
        var table = new RouteTable("rtb-" + id, routes);
        subnets.put(
                id,
                new Subnet(id, vpcId, cidr(range), "use1-az1", table, NetworkAcl.open("acl-1")));
        return this;
    }

    Town attached(String id, Attachment attachment) {
        attachments.put(id, attachment);
        return this;
    }

    Town inZone(String eni, String subnetId, String zoneId, String zone, String address) {
        interfaces.add(made(eni, subnetId, zoneId, zone, address));
        return this;
    }

    Explanation from1(String to) {
        return ask("subnet-1", "10.0.1.10", to);
    }

    Explanation from2(String to) {
        return ask("subnet-2", "10.0.2.10", to);
    }

    Explanation ask(String subnetId, String address, String to) {
        return ask(new Source.InSubnet(subnetId, ip(address), List.of("sg-app")), to, "tcp", null);
    }

    Explanation ask(Source from, String to, String protocol, String action) {
        return ask(from, to, protocol, action, 0);
    }

    Explanation ask(Source from, String to, String protocol, String action, double gbps) {
        var question =
                new PathQuestion(
                        from, to, 443, protocol, BY, action, "*", new Ports(32768, 60999), gbps);
        var picture =
                new Picture(
                        Map.copyOf(subnets),
                        Map.copyOf(groups),
                        List.of(endpoint()),
                        Map.copyOf(attachments),
                        abroad.ranges().keySet(),
                        abroad);
        return Paths.explain(question, PathsTest.answer(to, outlook(from, picture), NOON), picture);
    }

    private Outlook outlook(Source from, Picture picture) {
        var names =
                new EndpointNames(
                        ID,
                        true,
                        List.of(
                                new EndpointNames.Name(
                                        REGIONAL,
                                        interfaces.stream().map(Interface::address).toList()),
                                new EndpointNames.Name(ZONAL, List.of(ip(ADDRESS)))));
        var publicNames = new PublicNames(Set.of(DEFAULT));
        return Paths.vpcOf(from, picture).equals("vpc-1") && from instanceof Source.InSubnet
                ? new Outlook(new Outlook.Vpc("vpc-1", true), zones, names, publicNames)
                : Outlook.anywhere(names, publicNames);
    }

    private Endpoint endpoint() {
        return new Endpoint(
                ID,
                "vpc-1",
                "com.amazonaws.us-east-1.kinesis",
                state,
                List.copyOf(interfaces),
                List.of("sg-endpoint"),
                policy,
                Map.of("use1-az2", "us-east-1d"));
    }

    private static Interface made(
            String eni, String subnetId, String zoneId, String zone, String address) {
        return new Interface(eni, subnetId, zoneId, zone, ip(address));
    }

    static Route route(String destination, String target) {
        return new Route(cidr(destination), target, true);
    }

    static Rule rule(String id, boolean egress, Peer peer) {
        return new Rule(id, egress, "tcp", Ports.only(443), peer);
    }

    static Peer range(String range) {
        return new Peer.Range(cidr(range));
    }

    static NetworkAcl.Entry entry(
            int number, boolean egress, boolean allow, String range, Ports ports) {
        return new NetworkAcl.Entry(number, egress, allow, "6", cidr(range), ports);
    }

    static Ipv4 ip(String text) {
        return Ipv4.parse(text).orElseThrow();
    }

    static Cidr cidr(String text) {
        return Cidr.parse(text).orElseThrow();
    }

    static Question question(String to) {
        return Question.address(to);
    }

    static dev.drawbridge.consumer.domain.names.Answer resolved(
            String to, Outlook outlook, Instant now) {
        return Resolver.resolve(question(to), outlook, now);
    }
}
