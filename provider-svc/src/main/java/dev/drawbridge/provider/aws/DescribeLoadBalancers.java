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

    private static final int LARGEST_PAGE = 400;

    record Response(List<LoadBalancerItem> loadBalancers, @Nullable String nextMarker) {}

    @Component
    record Handler(LoadBalancerViews balancers, Zones zones)
            implements Operation.OfElb<DescribeLoadBalancers, Response> {

        @Override
        public Response answer(DescribeLoadBalancers request, Call call) {
            var owner = Asked.scope(call);
            var found = request.found(balancers, owner);
            int first = request.first(found);
            int end = Math.min(found.size(), first + request.size());
            return new Response(
                    found.subList(first, end).stream()
                            .map(view -> LoadBalancerItem.of(view, owner, zones))
                            .toList(),
                    end < found.size() ? found.get(end - 1).arn() : null);
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

    /** After the one that the marker names. */
    private int first(List<LoadBalancerView> found) {
        if (marker == null) {
            return 0;
        }
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).arn().equals(marker)) {
                return i + 1;
            }
        }
        throw ElbFaults.validation("The marker '%s' is invalid".formatted(marker));
    }

    private int size() {
        if (pageSize == null) {
            return LARGEST_PAGE;
        }
        if (pageSize < 1 || pageSize > LARGEST_PAGE) {
            throw ElbFaults.validation("PageSize must be 1 to 400, not %d".formatted(pageSize));
        }
        return pageSize;
    }
}
