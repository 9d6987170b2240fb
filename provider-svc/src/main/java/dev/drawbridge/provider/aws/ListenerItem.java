package dev.drawbridge.provider.aws;

import dev.drawbridge.provider.read.targets.ListenerView;
import dev.drawbridge.wire.Fault;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** AWS: API_Listener */
record ListenerItem(
        String listenerArn,
        String loadBalancerArn,
        int port,
        String protocol,
        List<Action> defaultActions) {

    /** AWS: API_Action */
    record Action(
            String type,
            @Nullable String targetGroupArn,
            @Nullable Integer order,
            @Nullable ForwardConfig forwardConfig) {

        /** None where it does not forward. The same group may be named in both ways. */
        List<String> targets() {
            if (!type.equals("forward")) {
                return List.of();
            }
            var one = targetGroupArn == null ? Stream.<String>empty() : Stream.of(targetGroupArn);
            var more =
                    forwardConfig == null
                            ? Stream.<String>empty()
                            : forwardConfig.targetGroups().stream().map(Tuple::targetGroupArn);
            return Stream.concat(one, more).distinct().toList();
        }
    }

    /** AWS: API_ForwardActionConfig */
    record ForwardConfig(List<Tuple> targetGroups) {}

    /** AWS: API_TargetGroupTuple */
    record Tuple(String targetGroupArn) {}

    static ListenerItem of(ListenerView view) {
        var target = view.targetGroupArn();
        var forward = new ForwardConfig(List.of(new Tuple(target)));
        return new ListenerItem(
                view.arn(),
                view.loadBalancerArn(),
                view.port(),
                view.protocol(),
                List.of(new Action("forward", target, 1, forward)));
    }

    static String protocol(@Nullable String given) {
        if (given == null || !given.equals(TargetGroupItem.TCP)) {
            throw ElbFaults.validation(
                    "Only listeners of protocol 'TCP' are simulated, not '%s'".formatted(given));
        }
        return given;
    }

    static int port(@Nullable Integer given) {
        if (given == null || given < 1 || given > TargetGroupItem.LAST_PORT) {
            throw ElbFaults.validation("A port from 1 to 65535 must be specified");
        }
        return given;
    }

    /** The target group that these lead to. */
    static String target(List<Action> defaultActions) {
        var targets =
                defaultActions.size() == 1
                        ? defaultActions.getFirst().targets()
                        : List.<String>of();
        if (targets.size() != 1) {
            throw new Fault(
                    "InvalidLoadBalancerAction",
                    "A listener of a Network Load Balancer has one default action, which forwards to one target group");
        }
        return targets.getFirst();
    }
}
