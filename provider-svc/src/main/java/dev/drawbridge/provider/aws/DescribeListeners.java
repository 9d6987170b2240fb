package dev.drawbridge.provider.aws;

import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.read.balancer.LoadBalancerViews;
import dev.drawbridge.provider.read.targets.ListenerView;
import dev.drawbridge.provider.read.targets.ListenerViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeListeners of Elastic Load Balancing. */
record DescribeListeners(
        @Nullable String loadBalancerArn,
        List<String> listenerArns,
        @Nullable String marker,
        @Nullable Integer pageSize) {

    record Response(List<ListenerItem> listeners, @Nullable String nextMarker) {}

    @Component
    record Handler(ListenerViews listeners, LoadBalancerViews balancers)
            implements Operation.OfElb<DescribeListeners, Response> {
        @Override
        public Response answer(DescribeListeners request, Call call) {
            var page =
                    ElbPage.of(
                            request.found(this, Asked.scope(call)),
                            ListenerView::arn,
                            request.marker(),
                            request.pageSize());
            return new Response(
                    page.items().stream().map(ListenerItem::of).toList(), page.nextMarker());
        }
    }

    private List<ListenerView> found(Handler handler, Scope owner) {
        if (loadBalancerArn != null && listenerArns.isEmpty()) {
            var _ =
                    handler.balancers()
                            .find(owner, loadBalancerArn)
                            .orElseThrow(ElbFaults::notFound);
            return handler.listeners().of(loadBalancerArn);
        }
        if (listenerArns.isEmpty()) {
            throw ElbFaults.validation(
                    "You must specify either listener ARNs or a load balancer ARN");
        }
        return listenerArns.stream()
                .map(arn ->
                        handler.listeners()
                                .find(owner, arn)
                                .orElseThrow(ElbFaults::listenerNotFound))
                .toList();
    }
}
