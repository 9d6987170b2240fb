package dev.drawbridge.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.drawbridge.wire.text.Ids;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.elasticloadbalancingv2.ElasticLoadBalancingV2Client;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ActionTypeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.CreateTargetGroupRequest;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ElasticLoadBalancingV2Exception;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.Listener;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.LoadBalancerTypeEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.ProtocolEnum;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealth;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetHealthDescription;
import software.amazon.awssdk.services.elasticloadbalancingv2.model.TargetTypeEnum;

/** What an owner does with load balancers, in few words. */
abstract class Balancing {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    final Scene scene = new Scene();
    final ElasticLoadBalancingV2Client elb = scene.provider.balancersAs(scene.owner);
    private final String vpc = Ids.random("vpc");

    void register(String group, String address) {
        elb.registerTargets(r -> r.targetGroupArn(group).targets(t -> t.id(address)));
    }

    String group(int port) {
        return group("group-" + NUMBER.incrementAndGet(), port);
    }

    String group(String name, int port) {
        return elb.createTargetGroup(r -> make(r, name, port))
                .targetGroups()
                .getFirst()
                .targetGroupArn();
    }

    static CreateTargetGroupRequest.Builder make(
            CreateTargetGroupRequest.Builder request, String name, int port) {
        return request.name(name).port(port).protocol("TCP").targetType(TargetTypeEnum.IP);
    }

    String balancer() {
        var subnet = scene.provider.consumer().subnet(scene.owner, vpc, "use1-az1");
        return elb.createLoadBalancer(r ->
                        r.name("balancer-" + NUMBER.incrementAndGet())
                                .type(LoadBalancerTypeEnum.NETWORK)
                                .subnets(subnet))
                .loadBalancers()
                .getFirst()
                .loadBalancerArn();
    }

    Listener listen(String balancer, int port, String group) {
        return elb.createListener(r ->
                        r.loadBalancerArn(balancer)
                                .protocol(ProtocolEnum.TCP)
                                .port(port)
                                .defaultActions(
                                        a -> a.type(ActionTypeEnum.FORWARD).targetGroupArn(group)))
                .listeners()
                .getFirst();
    }

    List<TargetHealth> health(String group) {
        return elb
                .describeTargetHealth(r -> r.targetGroupArn(group))
                .targetHealthDescriptions()
                .stream()
                .map(TargetHealthDescription::targetHealth)
                .toList();
    }

    static void refused(String code, @Nullable String text, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ElasticLoadBalancingV2Exception.class,
                        e -> {
                            assertThat(e.awsErrorDetails().errorCode()).isEqualTo(code);
                            if (text != null) {
                                assertThat(e.awsErrorDetails().errorMessage()).isEqualTo(text);
                            }
                        });
    }
}
