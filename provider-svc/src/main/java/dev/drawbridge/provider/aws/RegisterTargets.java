package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand.Register;
import dev.drawbridge.provider.read.targets.TargetGroupViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_RegisterTargets of Elastic Load Balancing. */
record RegisterTargets(String targetGroupArn, List<TargetDescription> targets) {

    record Response() {}

    @Component
    record Handler(Commands commands, TargetGroupViews groups, TargetsGiven given)
            implements Operation.OfElb<RegisterTargets, Response> {
        @Override
        public Response answer(RegisterTargets request, Call call) {
            var owner = Asked.scope(call);
            var group =
                    groups.find(owner, request.targetGroupArn())
                            .orElseThrow(ElbFaults::targetGroupNotFound);
            var targets =
                    Asked.some("Targets", request.targets()).stream()
                            .map(target -> given.allowed(target, group, owner))
                            .toList();
            commands.<@Nullable Object>send(
                    new Register(group.arn(), owner, targets), call.metadata());
            return new Response();
        }
    }
}
