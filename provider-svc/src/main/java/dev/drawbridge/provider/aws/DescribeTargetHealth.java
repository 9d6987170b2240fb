package dev.drawbridge.provider.aws;

import dev.drawbridge.events.OwnerEvent.BalancerTarget;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.targets.HealthCheck;
import dev.drawbridge.provider.read.targets.TargetGroupView;
import dev.drawbridge.provider.read.targets.TargetGroupViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeTargetHealth of Elastic Load Balancing. Looked at when it is asked. */
record DescribeTargetHealth(String targetGroupArn, List<TargetDescription> targets) {

    record Response(List<TargetHealthDescription> targetHealthDescriptions) {}

    /** AWS: API_TargetHealthDescription */
    record TargetHealthDescription(
            TargetDescription target, String healthCheckPort, TargetHealth targetHealth) {}

    /** AWS: API_TargetHealth */
    record TargetHealth(String state, @Nullable String reason, @Nullable String description) {

        static final TargetHealth HEALTHY = new TargetHealth("healthy", null, null);
        static final TargetHealth UNHEALTHY =
                new TargetHealth("unhealthy", "Target.FailedHealthChecks", "Health checks failed");
        static final TargetHealth NOT_IN_USE =
                new TargetHealth(
                        "unused",
                        "Target.NotInUse",
                        "Target group is not configured to receive traffic from the load balancer");
        static final TargetHealth NOT_REGISTERED =
                new TargetHealth(
                        "unused",
                        "Target.NotRegistered",
                        "Target is not registered to the target group");
    }

    @Component
    record Handler(TargetGroupViews groups, TargetsGiven given, Knock knock)
            implements Operation.OfElb<DescribeTargetHealth, Response> {
        @Override
        public Response answer(DescribeTargetHealth request, Call call) {
            var owner = Asked.scope(call);
            var group =
                    groups.find(owner, request.targetGroupArn())
                            .orElseThrow(ElbFaults::targetGroupNotFound);
            var asked = request.asked(group, given, owner);
            var health = health(asked, group);
            return new Response(
                    IntStream.range(0, asked.size())
                            .mapToObj(i ->
                                    new TargetHealthDescription(
                                            given.shown(asked.get(i), owner),
                                            String.valueOf(checked(asked.get(i), group)),
                                            health.get(i)))
                            .toList());
        }

        private List<TargetHealth> health(List<BalancerTarget> asked, TargetGroupView group) {
            var registered = group.targets();
            if (group.loadBalancerArns().isEmpty()) {
                return asked.stream()
                        .map(target ->
                                find(target, registered) == null
                                        ? TargetHealth.NOT_REGISTERED
                                        : TargetHealth.NOT_IN_USE)
                        .toList();
            }
            var places =
                    asked.stream()
                            .map(target ->
                                    Optional.of(target)
                                            .filter(t -> find(t, registered) != null)
                                            .filter(given::mayBeDialled)
                                            .map(t ->
                                                    new Knock.Place(
                                                            t.address(), checked(t, group))))
                            .toList();
            var open = knock.at(places);
            return IntStream.range(0, asked.size())
                    .mapToObj(i ->
                            find(asked.get(i), registered) == null
                                    ? TargetHealth.NOT_REGISTERED
                                    : open.get(i) ? TargetHealth.HEALTHY : TargetHealth.UNHEALTHY)
                    .toList();
        }
    }

    private List<BalancerTarget> asked(TargetGroupView group, TargetsGiven given, Scope owner) {
        return targets.isEmpty()
                ? group.targets()
                : targets.stream()
                        .map(target -> given.any(target, group, owner))
                        .map(target -> {
                            var known = find(target, group.targets());
                            return known == null ? target : known;
                        })
                        .toList();
    }

    private static @Nullable BalancerTarget find(
            BalancerTarget target, List<BalancerTarget> registered) {
        return registered.stream()
                .filter(known ->
                        known.address().equals(target.address()) && known.port() == target.port())
                .findFirst()
                .orElse(null);
    }

    private static int checked(BalancerTarget target, TargetGroupView group) {
        var port = group.healthCheck().port();
        return port.equals(HealthCheck.TRAFFIC_PORT) ? target.port() : Integer.parseInt(port);
    }
}
