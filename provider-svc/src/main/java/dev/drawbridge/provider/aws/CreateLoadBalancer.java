package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.domain.balancer.LoadBalancerCommand.Create;
import dev.drawbridge.provider.read.balancer.LoadBalancerViews;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Operation;
import dev.drawbridge.wire.Tag;
import dev.drawbridge.wire.text.Ids;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_CreateLoadBalancer of Elastic Load Balancing. */
record CreateLoadBalancer(
        String name,
        List<String> subnets,
        List<BalancerSubnets.SubnetMapping> subnetMappings,
        List<String> securityGroups,
        @Nullable String scheme,
        List<Tag> tags,
        @Nullable String type,
        @Nullable String ipAddressType) {

    record Response(List<LoadBalancerItem> loadBalancers) {}

    @Component
    record Handler(
            Commands commands, BalancerSubnets subnets, LoadBalancerViews balancers, Zones zones)
            implements Operation.OfElb<CreateLoadBalancer, Response> {

        @Override
        public Response answer(CreateLoadBalancer request, Call call) {
            request.refuseWhatCannotBe();
            var owner = Asked.scope(call);
            var standing = subnets.asked(request.subnets(), request.subnetMappings(), owner);
            var arn = commands.<String>send(request.command(owner, standing), call.metadata());
            return new Response(
                    balancers.find(owner, arn).stream()
                            .map(view -> LoadBalancerItem.of(view, owner, zones))
                            .toList());
        }
    }

    private void refuseWhatCannotBe() {
        if (!"network".equals(type)) {
            throw ElbFaults.validation("Only load balancers of type 'network' are simulated");
        }
        if (!name.matches("[A-Za-z0-9]([A-Za-z0-9-]{0,30}[A-Za-z0-9])?")
                || name.startsWith("internal-")) {
            throw ElbFaults.validation(
                    "The load balancer name '%s' must have 1 to 32 letters, digits and hyphens, and not begin or end with a hyphen or begin with 'internal-'"
                            .formatted(name));
        }
        if (scheme != null && !List.of("internal", "internet-facing").contains(scheme)) {
            throw ElbFaults.validation("'%s' is not a valid scheme".formatted(scheme));
        }
        if (ipAddressType != null && !List.of("ipv4", "dualstack").contains(ipAddressType)) {
            throw ElbFaults.validation(
                    "'%s' is not a valid IP address type".formatted(ipAddressType));
        }
    }

    private Create command(Scope owner, BalancerSubnets.Standing standing) {
        var given = new TreeMap<String, String>();
        tags.forEach(tag -> given.put(tag.key(), tag.value()));
        return new Create(
                "arn:aws:elasticloadbalancing:%s:%s:loadbalancer/net/%s/%s"
                        .formatted(
                                owner.region(),
                                owner.account(),
                                name,
                                Ids.random("x").substring(2, 18)),
                owner,
                name,
                scheme == null ? "internet-facing" : scheme,
                ipAddressType == null ? ServiceConfiguration.IPV4 : ipAddressType,
                standing.vpcId(),
                standing.places(),
                securityGroups,
                given);
    }
}
