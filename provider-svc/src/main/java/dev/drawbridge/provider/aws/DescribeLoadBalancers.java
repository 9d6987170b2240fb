package dev.drawbridge.provider.aws;

import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.read.balancer.LoadBalancerView;
import dev.drawbridge.provider.read.balancer.LoadBalancerViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeLoadBalancers of Elastic Load Balancing. */
record DescribeLoadBalancers(
        List<String> loadBalancerArns,
        List<String> names,
        @Nullable String marker,
        @Nullable Integer pageSize) {

    record Response(List<LoadBalancerItem> loadBalancers, @Nullable String nextMarker) {}

    @Component
    record Handler(LoadBalancerViews balancers, Zones zones)
            implements Operation.OfElb<DescribeLoadBalancers, Response> {

        @Override
        public Response answer(DescribeLoadBalancers request, Call call) {
            var owner = Asked.scope(call);
            var page =
                    ElbPage.of(
                            request.found(balancers, owner),
                            LoadBalancerView::arn,
                            request.marker(),
                            request.pageSize());
            return new Response(
                    page.items().stream()
                            .map(view -> LoadBalancerItem.of(view, owner, zones))
                            .toList(),
                    page.nextMarker());
        }
    }

    private List<LoadBalancerView> found(LoadBalancerViews balancers, Scope owner) {
        if (loadBalancerArns.isEmpty() && names.isEmpty()) {
            return balancers.of(owner);
        }
        var found = new ArrayList<LoadBalancerView>();
        for (var arn : loadBalancerArns) {
            found.add(balancers.find(owner, arn).orElseThrow(ElbFaults::notFound));
        }
        if (!names.isEmpty()) {
            var all = balancers.of(owner);
            names.forEach(name -> found.add(named(name, all, LoadBalancerView::name)));
        }
        return List.copyOf(found);
    }

    private static LoadBalancerView named(
            String name, List<LoadBalancerView> all, Function<LoadBalancerView, String> by) {
        return all.stream()
                .filter(view -> by.apply(view).equals(name))
                .findFirst()
                .orElseThrow(() -> ElbFaults.nameNotFound(name));
    }
}
