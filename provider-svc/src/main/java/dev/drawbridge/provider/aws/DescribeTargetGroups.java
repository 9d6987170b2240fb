package dev.drawbridge.provider.aws;

import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.read.balancer.LoadBalancerViews;
import dev.drawbridge.provider.read.targets.TargetGroupView;
import dev.drawbridge.provider.read.targets.TargetGroupViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeTargetGroups of Elastic Load Balancing. */
record DescribeTargetGroups(
        @Nullable String loadBalancerArn,
        List<String> targetGroupArns,
        List<String> names,
        @Nullable String marker,
        @Nullable Integer pageSize) {

    record Response(List<TargetGroupItem> targetGroups, @Nullable String nextMarker) {}

    @Component
    record Handler(TargetGroupViews groups, LoadBalancerViews balancers)
            implements Operation.OfElb<DescribeTargetGroups, Response> {
        @Override
        public Response answer(DescribeTargetGroups request, Call call) {
            var owner = Asked.scope(call);
            var balancer = request.loadBalancerArn();
            if (balancer != null) {
                var _ = balancers.find(owner, balancer).orElseThrow(ElbFaults::notFound);
            }
            var page =
                    ElbPage.of(
                            request.found(groups, owner),
                            TargetGroupView::arn,
                            request.marker(),
                            request.pageSize());
            return new Response(
                    page.items().stream().map(TargetGroupItem::of).toList(), page.nextMarker());
        }
    }

    private List<TargetGroupView> found(TargetGroupViews groups, Scope owner) {
        if (targetGroupArns.isEmpty() && names.isEmpty()) {
            return groups.of(owner).stream()
                    .filter(view ->
                            loadBalancerArn == null
                                    || view.loadBalancerArns().contains(loadBalancerArn))
                    .toList();
        }
        var found = new ArrayList<TargetGroupView>();
        for (var arn : targetGroupArns) {
            found.add(groups.find(owner, arn).orElseThrow(ElbFaults::targetGroupNotFound));
        }
        for (var name : names) {
            found.add(
                    groups.of(owner).stream()
                            .filter(view -> view.name().equals(name))
                            .findFirst()
                            .orElseThrow(ElbFaults::targetGroupNotFound));
        }
        return found;
    }
}
