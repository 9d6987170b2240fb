package dev.drawbridge.provider.aws;

import dev.drawbridge.provider.read.targets.ListenerViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import java.util.List;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeListenerAttributes of Elastic Load Balancing. */
record DescribeListenerAttributes(String listenerArn) {

    /** AWS: API_ListenerAttribute */
    record Attribute(String key, String value) {}

    record Response(List<Attribute> attributes) {}

    /** What a listener of TCP has: here nobody can say otherwise. */
    private static final Response USUAL =
            new Response(List.of(new Attribute("tcp.idle_timeout.seconds", "350")));

    @Component
    record Handler(ListenerViews listeners)
            implements Operation.OfElb<DescribeListenerAttributes, Response> {
        @Override
        public Response answer(DescribeListenerAttributes request, Call call) {
            return listeners
                    .find(Asked.scope(call), request.listenerArn())
                    .map(_ -> USUAL)
                    .orElseThrow(ElbFaults::listenerNotFound);
        }
    }
}
