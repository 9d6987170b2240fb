package dev.drawbridge.provider.aws;

import dev.drawbridge.provider.read.targets.TargetGroupViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import java.util.List;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeTargetGroupAttributes of Elastic Load Balancing. */
record DescribeTargetGroupAttributes(String targetGroupArn) {

    record Response(List<TargetGroupAttribute> attributes) {}

    @Component
    record Handler(TargetGroupViews groups)
            implements Operation.OfElb<DescribeTargetGroupAttributes, Response> {
        @Override
        public Response answer(DescribeTargetGroupAttributes request, Call call) {
            return groups.find(Asked.scope(call), request.targetGroupArn())
                    .map(view -> new Response(TargetGroupAttribute.of(view)))
                    .orElseThrow(ElbFaults::targetGroupNotFound);
        }
    }
}
