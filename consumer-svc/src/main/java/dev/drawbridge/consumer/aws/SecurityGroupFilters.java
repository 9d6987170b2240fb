package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.group.SecurityGroupView;
import dev.drawbridge.events.SecurityGroupRule;
import dev.drawbridge.events.SecurityGroupRule.PeerKind;
import dev.drawbridge.wire.Filters;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** What groups can be found by: themselves, and their rules in either direction. */
final class SecurityGroupFilters {

    private static final Map<String, Function<SecurityGroupRule, Stream<String>>> OF_RULES =
            Map.of(
                    "protocol", rule -> Stream.of(rule.protocol()),
                    "from-port", rule -> Stream.of(String.valueOf(rule.fromPort())),
                    "to-port", rule -> Stream.of(String.valueOf(rule.toPort())),
                    "cidr", rule -> peer(rule, PeerKind.CIDR_IPV4),
                    "ipv6-cidr", rule -> peer(rule, PeerKind.CIDR_IPV6),
                    "prefix-list-id", rule -> peer(rule, PeerKind.PREFIX_LIST),
                    "group-id", rule -> peer(rule, PeerKind.GROUP));

    static final Filters<SecurityGroupView> FILTERS =
            Filters.tagged(SecurityGroupView::tags, known());

    private SecurityGroupFilters() {}

    private static Map<String, Function<SecurityGroupView, Stream<String>>> known() {
        var known =
                new HashMap<String, Function<SecurityGroupView, Stream<String>>>(
                        Map.of(
                                "group-id", group -> Stream.of(group.groupId()),
                                "group-name", group -> Stream.of(group.name()),
                                "description", group -> Stream.of(group.description()),
                                "vpc-id", group -> Stream.of(group.vpcId()),
                                "owner-id", group -> Stream.of(group.owner())));
        OF_RULES.forEach((name, of) -> {
            known.put("ip-permission." + name, group -> values(group, false, of));
            known.put("egress.ip-permission." + name, group -> values(group, true, of));
        });
        known.put("ip-permission.user-id", group -> users(group, false));
        known.put("egress.ip-permission.user-id", group -> users(group, true));
        return known;
    }

    private static Stream<String> values(
            SecurityGroupView group,
            boolean egress,
            Function<SecurityGroupRule, Stream<String>> of) {
        return SecurityGroupItem.rules(group, egress).stream().flatMap(of);
    }

    private static Stream<String> users(SecurityGroupView group, boolean egress) {
        return values(group, egress, r -> peer(r, PeerKind.GROUP)).map(_ -> group.owner());
    }

    private static Stream<String> peer(SecurityGroupRule rule, PeerKind kind) {
        return rule.peer().kind() == kind ? Stream.of(rule.peer().value()) : Stream.empty();
    }
}
