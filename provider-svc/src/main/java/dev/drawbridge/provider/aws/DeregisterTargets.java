package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand.Deregister;
import dev.drawbridge.provider.read.targets.TargetGroupViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DeregisterTargets of Elastic Load Balancing. */
record DeregisterTargets(String targetGroupArn, List<TargetDescription> targets) {

    record Response() {}

    @Component
    record Handler(Commands commands, TargetGroupViews groups, TargetsGiven given)
            implements Operation.OfElb<DeregisterTargets, Response> {
        @Override
        public Response answer(DeregisterTargets request, Call call) {
            var owner = Asked.scope(call);
            var group =
                    groups.find(owner, request.targetGroupArn())
                            .orElseThrow(ElbFaults::targetGroupNotFound);
            var targets =
                    Asked.some("Targets", request.targets()).stream()
                            .map(target -> given.any(target, group, owner))
                            .toList();
            commands.<@Nullable Object>send(
                    new Deregister(group.arn(), owner, targets), call.metadata());
            return new Response();
        }
    }
}
