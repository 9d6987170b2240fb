package dev.drawbridge.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.drawbridge.events.id.ServiceName;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.RuleAction;
import tools.jackson.databind.JsonNode;

/** Rules made with AWS's own client close and open paths, and are named by their ids. */
@Tag("io")
final class PathRulesTest {

    private static final Consumer CONSUMER = Consumer.fresh();
    private static final Api API = Api.alice(CONSUMER);
    private static final Ec2Client EC2 = CONSUMER.alice();

    @AfterAll
    static void stop() {
        CONSUMER.close();
    }

    @Test
    @DisplayName(
            "S24 B5 B6 a network ACL that has no rule closes the path, both directions must be open")
    void network_acls() {
        var place = place();
        assertThat(ask(place, "").path("outcome").asString()).isEqualTo("open");
        var acl = EC2.createNetworkAcl(r -> r.vpcId(place.vpcId())).networkAcl().networkAclId();
        var association =
                EC2
                        .describeNetworkAcls(r ->
                                r.filters(f ->
                                        f.name("association.subnet-id")
                                                .values(place.endpointSubnet())))
                        .networkAcls()
                        .getFirst()
                        .associations()
                        .stream()
                        .filter(a -> a.subnetId().equals(place.endpointSubnet()))
                        .findFirst()
                        .orElseThrow()
                        .networkAclAssociationId();
        EC2.replaceNetworkAclAssociation(r -> r.associationId(association).networkAclId(acl));
        assertThat(closedBy(ask(place, "")))
                .isEqualTo("endpoint network ACL, in: " + acl + " inbound *");
        allow(acl, 100, false, 443, 443);
        assertThat(closedBy(ask(place, "")))
                .isEqualTo("endpoint network ACL, answers out: " + acl + " outbound *");
        allow(acl, 110, true, 1024, 65_535);
        assertThat(ask(place, "").path("outcome").asString()).isEqualTo("open");
    }

    @Test
    @DisplayName("S25 B5 B6 the endpoint's group must admit the source; the answer names the rule")
    void security_groups() {
        var place = place();
        var app =
                EC2.createSecurityGroup(
                                r -> r.groupName("app").description("x").vpcId(place.vpcId()))
                        .groupId();
        var closed = ask(place, ", \"securityGroups\": [\"%s\"]".formatted(app));
        assertThat(closed.path("closedBy").path("step").asString())
                .isEqualTo("endpoint security groups");
        var group = closed.path("closedBy").path("by").asString();
        var rule =
                EC2.authorizeSecurityGroupIngress(r ->
                                r.groupId(group)
                                        .ipProtocol("tcp")
                                        .fromPort(443)
                                        .toPort(443)
                                        .cidrIp("10.0.1.0/24"))
                        .securityGroupRules()
                        .getFirst()
                        .securityGroupRuleId();
        var open = ask(place, ", \"securityGroups\": [\"%s\"]".formatted(app));
        assertThat(open.path("outcome").asString()).isEqualTo("open");
        assertThat(open.toString()).contains("\"by\":\"" + rule + "\"");
    }

    private record Place(String vpcId, String source, String endpointSubnet, String name) {}

    private static Place place() {
        var scene = Scene.of(EC2);
        var source = Scene.subnet(EC2, scene.vpcId(), "10.0.1.0/24", "us-east-1a");
        var service = new ServiceName("com.amazonaws.us-east-1.kinesis-streams");
        var made = scene.endpoint(service);
        await().until(() -> scene.state(made.vpcEndpointId()).equals("available"));
        var name = made.dnsEntries().getFirst().dnsName();
        return new Place(scene.vpcId(), source, scene.subnetId(), name);
    }

    private static void allow(String acl, int number, boolean egress, int from, int to) {
        EC2.createNetworkAclEntry(r ->
                r.networkAclId(acl)
                        .ruleNumber(number)
                        .egress(egress)
                        .protocol("6")
                        .ruleAction(RuleAction.ALLOW)
                        .cidrBlock("10.0.0.0/16")
                        .portRange(p -> p.from(from).to(to)));
    }

    private static String closedBy(JsonNode answer) {
        var step = answer.path("closedBy");
        return step.path("step").asString() + ": " + step.path("by").asString();
    }

    private static JsonNode ask(Place place, String more) {
        return API.post(
                "/v1/consumer/paths",
                "{\"from\": {\"subnet\": \"%s\"%s}, \"to\": \"%s\"}"
                        .formatted(place.source(), more, place.name()));
    }
}
