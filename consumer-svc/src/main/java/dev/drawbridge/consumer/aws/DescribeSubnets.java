package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.SubnetView;
import dev.drawbridge.consumer.read.Subnets;
import dev.drawbridge.events.place.ZoneNames;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Filter;
import dev.drawbridge.wire.Filters;
import dev.drawbridge.wire.Page;
import dev.drawbridge.wire.Wire;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeSubnets */
record DescribeSubnets(
        @Wire("SubnetId") List<String> subnetIds,
        @Wire("Filter") List<Filter> filters,
        @Nullable Integer maxResults,
        @Nullable String nextToken) {

    record Response(List<SubnetItem> subnetSet, @Nullable String nextToken) {}

    private static final String FREE = "available-ip-address-count";

    private static Filters<SubnetView> filters(Map<String, Long> given) {
        Map<String, Function<SubnetView, Stream<String>>> known = new HashMap<>();
        known.put("subnet-id", s -> Stream.of(s.subnetId()));
        known.put("subnet-arn", s -> Stream.of(SubnetItem.of(s, 0).subnetArn()));
        known.put("vpc-id", s -> Stream.of(s.vpcId()));
        known.put("owner-id", s -> Stream.of(s.owner()));
        known.put("state", _ -> Stream.of("available"));
        known.put(FREE, s -> Stream.of(free(s, given)));
        List.of("cidr-block", "cidr", "cidrBlock")
                .forEach(name -> known.put(name, s -> Stream.of(s.cidrBlock())));
        List.of("availability-zone", "availabilityZone")
                .forEach(name -> known.put(name, s -> Stream.of(s.availabilityZone())));
        List.of("availability-zone-id", "availabilityZoneId")
                .forEach(name -> known.put(name, s -> Stream.of(s.availabilityZoneId())));
        List.of("default-for-az", "defaultForAz", "ipv6-native")
                .forEach(name -> known.put(name, _ -> Stream.of("false")));
        flag(known, "map-public-ip-on-launch", ModifySubnetAttribute.MAP_PUBLIC_IP);
        flag(known, "enable-dns64", ModifySubnetAttribute.DNS64);
        known.put(
                "private-dns-name-options-on-launch.hostname-type",
                s -> Stream.of(SubnetItem.LaunchNames.of(s).hostnameType()));
        return Filters.tagged(SubnetView::tags, known);
    }

    private static void flag(
            Map<String, Function<SubnetView, Stream<String>>> known, String name, String of) {
        known.put(name, s -> Stream.of(Boolean.toString(SubnetItem.flag(s, of))));
    }

    private static String free(SubnetView subnet, Map<String, Long> given) {
        var taken = given.getOrDefault(subnet.subnetId(), 0L);
        return Integer.toString(SubnetItem.of(subnet, taken).availableIpAddressCount());
    }

    @Component("describeSubnets")
    record Handler(Subnets subnets, ZoneNames names)
            implements Ec2Operation<DescribeSubnets, Response> {
        @Override
        public Response answer(DescribeSubnets request, Call call) {
            var asked = asked(request, Scope.of(call));
            var matches = filters(counted(request, asked)).matching(request.filters());
            var matching = asked.stream().filter(matches).toList();
            var page =
                    Page.of(
                            matching,
                            SubnetView::subnetId,
                            request.maxResults(),
                            request.nextToken());
            var given = subnets.addressesGiven(page.items());
            return new Response(
                    page.items().stream()
                            .map(s -> SubnetItem.of(s, given.getOrDefault(s.subnetId(), 0L)))
                            .toList(),
                    page.nextToken());
        }

        /** Counting costs a query more, so it is done for those who filter by it. */
        private Map<String, Long> counted(DescribeSubnets request, List<SubnetView> all) {
            return request.filters().stream().anyMatch(filter -> filter.name().equals(FREE))
                    ? subnets.addressesGiven(all)
                    : Map.of();
        }

        private List<SubnetView> asked(DescribeSubnets request, Scope scope) {
            var ids = request.subnetIds();
            ids.forEach(Given::subnet);
            var own =
                    ids.isEmpty()
                            ? subnets.visible(scope.account(), scope.region())
                            : subnets.find(scope.account(), scope.region(), ids);
            var found = own.size() < ids.size() ? shared(ids, scope) : own;
            return Given.allOf(
                    ids, inWordsOf(scope, found), SubnetView::subnetId, NotFound::subnet);
        }

        private List<SubnetView> shared(List<String> ids, Scope scope) {
            return subnets.visible(scope.account(), scope.region()).stream()
                    .filter(subnet -> ids.contains(subnet.subnetId()))
                    .toList();
        }

        /**
         * A subnet of somebody else's is shown with the viewer's name for its zone, without tags.
         */
        private List<SubnetView> inWordsOf(Scope scope, List<SubnetView> found) {
            return found.stream()
                    .map(subnet ->
                            subnet.owner().equals(scope.account())
                                    ? subnet
                                    : names.named(
                                                    scope.accountId(),
                                                    scope.regionName(),
                                                    subnet.availabilityZoneId())
                                            .map(zone -> subnet.shared(zone.name()))
                                            .orElse(subnet))
                    .toList();
        }
    }
}
