package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand.Delete;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DeleteTargetGroup of Elastic Load Balancing. */
record DeleteTargetGroup(String targetGroupArn) {

    record Response() {}

    @Component
    record Handler(Commands commands) implements Operation.OfElb<DeleteTargetGroup, Response> {
        @Override
        public Response answer(DeleteTargetGroup request, Call call) {
            commands.<@Nullable Object>send(
                    new Delete(request.targetGroupArn(), Asked.scope(call)), call.metadata());
            return new Response();
        }
    }
}
