package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand.Change;
import dev.drawbridge.provider.read.targets.TargetGroupViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_ModifyTargetGroup of Elastic Load Balancing. */
record ModifyTargetGroup(
        String targetGroupArn,
        @Nullable String healthCheckProtocol,
        @Nullable String healthCheckPort,
        @Nullable Boolean healthCheckEnabled,
        @Nullable Integer healthCheckIntervalSeconds,
        @Nullable Integer healthCheckTimeoutSeconds,
        @Nullable Integer healthyThresholdCount,
        @Nullable Integer unhealthyThresholdCount) {

    record Response(List<TargetGroupItem> targetGroups) {}

    @Component
    record Handler(Commands commands, TargetGroupViews groups)
            implements Operation.OfElb<ModifyTargetGroup, Response> {
        @Override
        public Response answer(ModifyTargetGroup request, Call call) {
            var owner = Asked.scope(call);
            var arn = request.targetGroupArn();
            var change = new Change(arn, owner, request.given().change(), Map.of());
            commands.<@Nullable Object>send(change, call.metadata());
            return new Response(groups.find(owner, arn).stream().map(TargetGroupItem::of).toList());
        }
    }

    private HealthCheckGiven given() {
        return new HealthCheckGiven(
                healthCheckProtocol,
                healthCheckPort,
                healthCheckEnabled,
                healthCheckIntervalSeconds,
                healthCheckTimeoutSeconds,
                healthyThresholdCount,
                unhealthyThresholdCount);
    }
}
