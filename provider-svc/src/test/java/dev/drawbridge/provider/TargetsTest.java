package dev.drawbridge.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ProtocolEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroup;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealth;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;

/** Target groups and listeners, by AWS's own SDK, with targets that really listen. */
@Tag("io")
final class TargetsTest extends Balancing {

    @Test
    @DisplayName("S44 a target is unused, healthy or unhealthy as it is found when it is looked at")
    void s44_a_target_is_really_looked_at() throws Exception {
        var group = group(80);
        try (var server = new ServerSocket(0, 8, InetAddress.getLoopbackAddress())) {
            int port = server.getLocalPort();
            elb.registerTargets(r ->
                    r.targetGroupArn(group)
                            .targets(
                                    t -> t.id("127.0.0.1").port(port),
                                    t -> t.id("127.0.0.1").port(1)));
            assertThat(health(group))
                    .extracting(TargetHealth::stateAsString, TargetHealth::reasonAsString)
                    .containsOnly(org.assertj.core.groups.Tuple.tuple("unused", "Target.NotInUse"));
            listen(balancer(), 443, group);
            assertThat(health(group))
                    .extracting(TargetHealth::stateAsString)
                    .containsExactly("healthy", "unhealthy");
            assertThat(
                            elb.describeTargetHealth(r ->
                                            r.targetGroupArn(group)
                                                    .targets(t -> t.id("10.9.9.9").port(9)))
                                    .targetHealthDescriptions()
                                    .getFirst()
                                    .targetHealth()
                                    .reasonAsString())
                    .isEqualTo("Target.NotRegistered");
        }
        elb.deregisterTargets(r -> r.targetGroupArn(group).targets(t -> t.id("127.0.0.1").port(1)));
        assertThat(health(group))
                .extracting(TargetHealth::stateAsString)
                .containsExactly("unhealthy");
    }

    @Test
    void a_target_is_shown_with_the_port_of_its_group_and_the_zone_it_was_given() {
        var group = group(8080);
        elb.registerTargets(r ->
                r.targetGroupArn(group)
                        .targets(
                                t -> t.id("10.0.0.7").availabilityZone("us-east-1b"),
                                t -> t.id("10.0.0.8")));
        var shown =
                elb.describeTargetHealth(r -> r.targetGroupArn(group)).targetHealthDescriptions();
        assertThat(shown)
                .extracting(TargetHealthDescription::target)
                .extracting(t -> t.id() + " " + t.port() + " " + t.availabilityZone())
                .containsExactly("10.0.0.7 8080 us-east-1b", "10.0.0.8 8080 all");
        assertThat(shown).extracting(TargetHealthDescription::healthCheckPort).containsOnly("8080");
    }

    @Test
    void listeners_and_groups_are_described_and_tagged_as_aws_does() {
        var balancer = balancer();
        var group = group(80);
        var made = listen(balancer, 443, group);
        assertThat(made.listenerArn())
                .startsWith(balancer.replace(":loadbalancer/", ":listener/") + "/");
        assertThat(made.defaultActions().getFirst().targetGroupArn()).isEqualTo(group);
        assertThat(listen(balancer, 443, group)).isEqualTo(made);
        assertThat(elb.describeListeners(r -> r.loadBalancerArn(balancer)).listeners())
                .containsExactly(made);
        assertThat(elb.describeListeners(r -> r.listenerArns(made.listenerArn())).listeners())
                .containsExactly(made);
        assertThat(elb.describeTargetGroups(r -> r.loadBalancerArn(balancer)).targetGroups())
                .extracting(TargetGroup::targetGroupArn)
                .containsExactly(group);
        assertThat(elb.describeTargetGroups(r -> r.targetGroupArns(group)).targetGroups())
                .first()
                .satisfies(shown -> {
                    assertThat(shown.loadBalancerArns()).containsExactly(balancer);
                    assertThat(shown.protocol()).isEqualTo(ProtocolEnum.TCP);
                    assertThat(shown.healthCheckPort()).isEqualTo("traffic-port");
                });
        for (var arn : List.of(group, made.listenerArn())) {
            elb.addTags(r -> r.resourceArns(arn).tags(t -> t.key("a").value("1")));
            elb.addTags(r -> r.resourceArns(arn).tags(t -> t.key("b").value("2")));
            elb.removeTags(r -> r.resourceArns(arn).tagKeys("a"));
            assertThat(elb.describeTags(r -> r.resourceArns(arn)).tagDescriptions())
                    .first()
                    .satisfies(d -> assertThat(d.tags()).hasSize(1));
        }
    }

    @Test
    void what_is_in_use_stays_and_what_leads_nowhere_is_not_made() {
        var balancer = balancer();
        var group = group(80);
        var listener = listen(balancer, 443, group).listenerArn();
        refused(
                "ResourceInUse",
                "Target group '" + group + "' is currently in use by a listener or a rule",
                () -> elb.deleteTargetGroup(r -> r.targetGroupArn(group)));
        refused(
                "DuplicateListener",
                "A listener already exists on this port for this load balancer '" + balancer + "'",
                () -> listen(balancer, 443, group(80)));
        refused(
                "TargetGroupAssociationLimit",
                "The following target groups cannot be associated with more than one load balancer: "
                        + group,
                () -> listen(balancer(), 443, group));
        refused(
                "TargetGroupNotFound",
                "One or more target groups not found",
                () -> listen(balancer, 80, group.replace("targetgroup/", "targetgroup/x")));
        elb.deleteListener(r -> r.listenerArn(listener));
        refused(
                "ListenerNotFound",
                "One or more listeners not found",
                () -> elb.deleteListener(r -> r.listenerArn(listener)));
        elb.deleteTargetGroup(r -> r.targetGroupArn(group));
        elb.deleteTargetGroup(r -> r.targetGroupArn(group));
        refused(
                "TargetGroupNotFound",
                "One or more target groups not found",
                () -> elb.describeTargetGroups(r -> r.targetGroupArns(group)));
    }

    @Test
    void a_load_balancer_takes_its_listeners_with_it() {
        var balancer = balancer();
        var group = group(80);
        var listener = listen(balancer, 443, group).listenerArn();
        elb.deleteLoadBalancer(r -> r.loadBalancerArn(balancer));
        refused(
                "ListenerNotFound",
                "One or more listeners not found",
                () -> elb.describeListeners(r -> r.listenerArns(listener)));
        listen(balancer(), 443, group);
    }

    @Test
    void a_name_is_taken_once_and_the_same_again_is_the_same() {
        var arn = group("twin", 80);
        assertThat(group("twin", 80)).isEqualTo(arn);
        refused(
                "DuplicateTargetGroupName",
                "A target group with the same name 'twin' exists, but with different settings",
                () -> group("twin", 81));
        elb.deleteTargetGroup(r -> r.targetGroupArn(arn));
        assertThat(group("twin", 81)).isNotEqualTo(arn);
    }

    @Test
    void what_cannot_be_a_target_is_said() {
        var group = group(80);
        refused(
                "ValidationError",
                "The IP address 'db.example.com' is not a valid IPv4 address",
                () -> register(group, "db.example.com"));
        refused("InvalidTarget", null, () -> register(group, "8.8.8.8"));
        refused("InvalidTarget", null, () -> register(group, "169.254.169.254"));
        refused("ValidationError", null, () -> register(group, "127.1"));
        refused(
                "ValidationError",
                "Only target groups of protocol 'TCP' are simulated, not 'UDP'",
                () -> elb.createTargetGroup(r -> make(r, "udp", 53).protocol("UDP")));
        refused(
                "ValidationError",
                "Health check port '99999' must be 'traffic-port' or a port",
                () -> elb.createTargetGroup(r -> make(r, "check", 53).healthCheckPort("99999")));
        refused(
                "ValidationError",
                "Health check interval must be from 5 to 300, not -5",
                () ->
                        elb.createTargetGroup(
                                r -> make(r, "check", 53).healthCheckIntervalSeconds(-5)));
    }

    @Test
    void what_is_another_s_is_not_there() {
        var balancer = balancer();
        var group = group(80);
        var listener = listen(balancer, 443, group).listenerArn();
        var stranger = scene.provider.balancersAs(Scene.STRANGER);
        refused(
                "TargetGroupNotFound",
                null,
                () -> stranger.describeTargetHealth(r -> r.targetGroupArn(group)));
        refused(
                "TargetGroupNotFound",
                null,
                () ->
                        stranger.registerTargets(
                                r -> r.targetGroupArn(group).targets(t -> t.id("10.0.0.1"))));
        refused(
                "ListenerNotFound",
                null,
                () -> stranger.deleteListener(r -> r.listenerArn(listener)));
        refused(
                "LoadBalancerNotFound",
                null,
                () -> stranger.describeListeners(r -> r.loadBalancerArn(balancer)));
        refused(
                "TargetGroupNotFound",
                null,
                () -> stranger.describeTags(r -> r.resourceArns(group)));
        stranger.deleteTargetGroup(r -> r.targetGroupArn(group));
        assertThat(elb.describeTargetGroups(r -> r.targetGroupArns(group)).targetGroups())
                .hasSize(1);
    }
}
