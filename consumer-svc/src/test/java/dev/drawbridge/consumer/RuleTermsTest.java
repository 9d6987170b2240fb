package dev.drawbridge.consumer;

import static dev.drawbridge.consumer.Refusals.refused;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;

/** What a rule may be, and how many there may be. */
@Tag("io")
final class RuleTermsTest {

    private static Consumer consumer;
    private static Ec2Client alice;

    @BeforeAll
    static void start() {
        consumer = Consumer.fresh("drawbridge.quota.rules-per-security-group=3");
        alice = consumer.alice();
    }

    @AfterAll
    static void stop() {
        consumer.close();
    }

    @Test
    void a_group_has_a_quota_of_rules() {
        var id = group("web", Scene.of(alice).vpcId());
        for (int port = 1; port <= 3; port++) {
            open(id, port);
        }
        refused(
                "RulesPerSecurityGroupLimitExceeded",
                "The maximum number of rules per security group has been reached.",
                () -> open(id, 4));
    }

    @Test
    void what_is_not_a_rule_is_refused_in_words() {
        var id = group("web", Scene.of(alice).vpcId());
        refused(
                "InvalidParameterValue",
                "CIDR block 10.0.0.0/33 is malformed",
                () -> open(id, "tcp", 1, "10.0.0.0/33"));
        refused(
                "InvalidParameterValue",
                "Invalid value 'carrier pigeon' for IP protocol. Unknown protocol.",
                () -> open(id, "carrier pigeon", 1, "10.0.0.0/8"));
        refused(
                "InvalidParameterValue",
                "TCP port (70000) out of range",
                () -> open(id, "tcp", 70_000, "10.0.0.0/8"));
        refused("MissingParameter", () -> alice.authorizeSecurityGroupIngress(r -> r.groupId(id)));
    }

    private static void open(String group, int port) {
        open(group, "tcp", port, "10.0.0.0/8");
    }

    private static void open(String group, String protocol, int port, String cidr) {
        alice.authorizeSecurityGroupIngress(r ->
                r.groupId(group).ipProtocol(protocol).fromPort(port).toPort(port).cidrIp(cidr));
    }

    private static String group(String name, String vpc) {
        return alice.createSecurityGroup(r -> r.groupName(name).description(name).vpcId(vpc))
                .groupId();
    }
}
