package dev.drawbridge.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ListenerAttribute;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetGroupAttribute;

/** What Terraform does with a listener and a target group that it has made. */
@Tag("io")
final class TargetsChangedTest extends Balancing {

    @Test
    void a_listener_moves_to_another_port_and_group_and_keeps_its_name_and_tags() {
        var balancer = balancer();
        var first = group(80);
        var second = group(81);
        var arn = listen(balancer, 443, first).listenerArn();
        listen(balancer, 444, first);
        elb.addTags(r -> r.resourceArns(arn).tags(t -> t.key("a").value("1")));
        var moved =
                elb.modifyListener(r ->
                                r.listenerArn(arn)
                                        .port(8443)
                                        .defaultActions(
                                                a -> a.type("forward").targetGroupArn(second)))
                        .listeners();
        assertThat(moved).isEqualTo(elb.describeListeners(r -> r.listenerArns(arn)).listeners());
        assertThat(moved.getFirst().port()).isEqualTo(8443);
        assertThat(moved.getFirst().defaultActions().getFirst().targetGroupArn()).isEqualTo(second);
        assertThat(elb.describeTags(r -> r.resourceArns(arn)).tagDescriptions().getFirst().tags())
                .hasSize(1);
        refused(
                "DuplicateListener",
                "A listener already exists on this port for this load balancer '" + balancer + "'",
                () -> elb.modifyListener(r -> r.listenerArn(arn).port(444)));
        refused(
                "TargetGroupAssociationLimit",
                null,
                () -> {
                    var other = group(82);
                    listen(balancer(), 443, other);
                    elb.modifyListener(r ->
                            r.listenerArn(arn)
                                    .defaultActions(a -> a.type("forward").targetGroupArn(other)));
                });
        assertThat(elb.describeListenerAttributes(r -> r.listenerArn(arn)).attributes())
                .extracting(ListenerAttribute::value)
                .containsExactly("350");
    }

    @Test
    void a_group_is_looked_at_and_behaves_as_it_was_last_told() {
        var group = group(80);
        elb.modifyTargetGroup(r -> r.targetGroupArn(group).healthCheckIntervalSeconds(7));
        var told =
                elb.modifyTargetGroupAttributes(r ->
                                r.targetGroupArn(group)
                                        .attributes(a ->
                                                a.key("deregistration_delay.timeout_seconds")
                                                        .value("20")))
                        .attributes();
        assertThat(told)
                .hasSize(13)
                .isEqualTo(
                        elb.describeTargetGroupAttributes(r -> r.targetGroupArn(group))
                                .attributes())
                .contains(
                        TargetGroupAttribute.builder()
                                .key("deregistration_delay.timeout_seconds")
                                .value("20")
                                .build());
        var shown = elb.describeTargetGroups(r -> r.targetGroupArns(group)).targetGroups();
        assertThat(shown.getFirst().healthCheckIntervalSeconds()).isEqualTo(7);
        assertThat(shown.getFirst().healthCheckTimeoutSeconds()).isEqualTo(10);
        refused(
                "ValidationError",
                "Target group attribute key 'colour' is not recognized",
                () ->
                        elb.modifyTargetGroupAttributes(r ->
                                r.targetGroupArn(group)
                                        .attributes(a -> a.key("colour").value("red"))));
        refused(
                "ValidationError",
                "The value 'maybe' is not valid for target group attribute 'stickiness.enabled'",
                () ->
                        elb.modifyTargetGroupAttributes(r ->
                                r.targetGroupArn(group)
                                        .attributes(
                                                a -> a.key("stickiness.enabled").value("maybe"))));
        refused(
                "ValidationError",
                "Health check timeout must be from 2 to 120, not 1",
                () ->
                        elb.modifyTargetGroup(
                                r -> r.targetGroupArn(group).healthCheckTimeoutSeconds(1)));
    }
}
