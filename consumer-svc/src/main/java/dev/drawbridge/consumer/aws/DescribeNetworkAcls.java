package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.aws.NetworkAclItem.Association;
import dev.drawbridge.consumer.aws.NetworkAclItem.Entry;
import dev.drawbridge.consumer.read.acl.NetworkAcls;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Filter;
import dev.drawbridge.wire.Filters;
import dev.drawbridge.wire.Page;
import dev.drawbridge.wire.Tag;
import dev.drawbridge.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeNetworkAcls */
record DescribeNetworkAcls(
        @Wire("NetworkAclId") List<String> networkAclIds,
        @Wire("Filter") List<Filter> filters,
        @Nullable Integer maxResults,
        @Nullable String nextToken) {

    record Response(List<NetworkAclItem> networkAclSet, @Nullable String nextToken) {}

    private static final Filters<NetworkAclItem> FILTERS =
            Filters.tagged(
                    acl -> acl.tagSet().stream().collect(Collectors.toMap(Tag::key, Tag::value)),
                    Map.ofEntries(
                            Map.entry("network-acl-id", acl -> Stream.of(acl.networkAclId())),
                            Map.entry("vpc-id", acl -> Stream.of(acl.vpcId())),
                            Map.entry("owner-id", acl -> Stream.of(acl.ownerId())),
                            Map.entry("default", acl -> texts(acl.isDefault())),
                            associated("association-id", Association::networkAclAssociationId),
                            associated("network-acl-id", Association::networkAclId),
                            associated("subnet-id", Association::subnetId),
                            entry("cidr", Entry::cidrBlock),
                            entry("ipv6-cidr", Entry::ipv6CidrBlock),
                            entry("protocol", Entry::protocol),
                            entry("rule-action", Entry::ruleAction),
                            entry("rule-number", Entry::ruleNumber),
                            entry("egress", Entry::egress),
                            entry(
                                    "port-range.from",
                                    e -> e.portRange() == null ? null : e.portRange().from()),
                            entry(
                                    "port-range.to",
                                    e -> e.portRange() == null ? null : e.portRange().to()),
                            entry(
                                    "icmp.type",
                                    e -> e.icmpTypeCode() == null ? null : e.icmpTypeCode().type()),
                            entry(
                                    "icmp.code",
                                    e ->
                                            e.icmpTypeCode() == null
                                                    ? null
                                                    : e.icmpTypeCode().code())));

    private static Map.Entry<String, Function<NetworkAclItem, Stream<String>>> associated(
            String name, Function<Association, String> of) {
        return Map.entry("association." + name, acl -> acl.associationSet().stream().map(of));
    }

    private static Map.Entry<String, Function<NetworkAclItem, Stream<String>>> entry(
            String name, Function<Entry, @Nullable Object> of) {
        return Map.entry(
                "entry." + name, acl -> acl.entrySet().stream().flatMap(e -> texts(of.apply(e))));
    }

    private static Stream<String> texts(@Nullable Object value) {
        return value == null ? Stream.empty() : Stream.of(value.toString());
    }

    @Component("describeNetworkAcls")
    record Handler(NetworkAcls acls) implements Ec2Operation<DescribeNetworkAcls, Response> {
        @Override
        public Response answer(DescribeNetworkAcls request, Call call) {
            var matching =
                    asked(request, Scope.of(call)).stream()
                            .filter(FILTERS.matching(request.filters()))
                            .toList();
            var page =
                    Page.of(
                            matching,
                            NetworkAclItem::networkAclId,
                            request.maxResults(),
                            request.nextToken());
            return new Response(page.items(), page.nextToken());
        }

        private List<NetworkAclItem> asked(DescribeNetworkAcls request, Scope scope) {
            var ids = request.networkAclIds();
            ids.forEach(Given::networkAcl);
            var found =
                    ids.isEmpty()
                            ? Pinned.by("vpc-id", request.filters())
                                    .map(v -> acls.inVpcs(scope.account(), scope.region(), v))
                                    .orElseGet(() -> acls.all(scope.account(), scope.region()))
                            : acls.find(scope.account(), scope.region(), ids);
            return Given.allOf(
                    ids,
                    found.stream().map(NetworkAclItem::of).toList(),
                    NetworkAclItem::networkAclId,
                    NotFound::networkAcl);
        }
    }
}
