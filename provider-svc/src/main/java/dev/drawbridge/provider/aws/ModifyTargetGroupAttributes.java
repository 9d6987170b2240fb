package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.provider.domain.targets.HealthCheck;
import dev.drawbridge.provider.domain.targets.TargetGroupCommand.Change;
import dev.drawbridge.provider.read.targets.TargetGroupViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * AWS: API_ModifyTargetGroupAttributes of Elastic Load Balancing. They are kept and shown; nothing
 * here behaves by them.
 */
record ModifyTargetGroupAttributes(String targetGroupArn, List<TargetGroupAttribute> attributes) {

    record Response(List<TargetGroupAttribute> attributes) {}

    @Component
    record Handler(Commands commands, TargetGroupViews groups)
            implements Operation.OfElb<ModifyTargetGroupAttributes, Response> {
        @Override
        public Response answer(ModifyTargetGroupAttributes request, Call call) {
            var owner = Asked.scope(call);
            var arn = request.targetGroupArn();
            var changes = new TreeMap<String, String>();
            for (var attribute : Asked.some("Attributes", request.attributes())) {
                attribute.refuseWhatCannotBe();
                changes.put(attribute.key(), attribute.value());
            }
            commands.<@Nullable Object>send(
                    new Change(arn, owner, HealthCheck.Change.NONE, changes), call.metadata());
            return groups.find(owner, arn)
                    .map(view -> new Response(TargetGroupAttribute.of(view)))
                    .orElseThrow(ElbFaults::targetGroupNotFound);
        }
    }
}
