package dev.drawbridge.consumer.aws;

import dev.drawbridge.events.SecurityGroupRule;
import dev.drawbridge.events.SecurityGroupRule.PeerKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** AWS: IpPermission. Rules that differ only in whom they admit are one permission. */
record IpPermission(
        String ipProtocol,
        @Nullable Integer fromPort,
        @Nullable Integer toPort,
        List<Pair> groups,
        List<Range> ipRanges,
        List<Range6> ipv6Ranges,
        List<PrefixList> prefixListIds) {

    /** AWS: UserIdGroupPair */
    record Pair(
            @Nullable String groupId,
            @Nullable String groupName,
            @Nullable String userId,
            @Nullable String vpcId,
            @Nullable String description) {}

    /** AWS: IpRange */
    record Range(@Nullable String cidrIp, @Nullable String description) {}

    /** AWS: Ipv6Range */
    record Range6(@Nullable String cidrIpv6, @Nullable String description) {}

    /** AWS: PrefixListId */
    record PrefixList(@Nullable String prefixListId, @Nullable String description) {}

    private record Traffic(String protocol, int fromPort, int toPort) {}

    /**
     * @param owner of the groups that the rules name
     */
    static List<IpPermission> of(List<SecurityGroupRule> rules, String owner) {
        var byTraffic = new LinkedHashMap<Traffic, List<SecurityGroupRule>>();
        for (var rule : rules) {
            byTraffic.merge(
                    new Traffic(rule.protocol(), rule.fromPort(), rule.toPort()),
                    List.of(rule),
                    IpPermission::joined);
        }
        return byTraffic.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue(), owner))
                .toList();
    }

    private static IpPermission of(Traffic traffic, List<SecurityGroupRule> rules, String owner) {
        return new IpPermission(
                traffic.protocol(),
                shown(traffic, traffic.fromPort()),
                shown(traffic, traffic.toPort()),
                those(
                        rules,
                        PeerKind.GROUP,
                        r -> new Pair(r.peer().value(), null, owner, null, description(r))),
                those(rules, PeerKind.CIDR_IPV4, r -> new Range(r.peer().value(), description(r))),
                those(rules, PeerKind.CIDR_IPV6, r -> new Range6(r.peer().value(), description(r))),
                those(
                        rules,
                        PeerKind.PREFIX_LIST,
                        r -> new PrefixList(r.peer().value(), description(r))));
    }

    /** Where there are no ports nothing is said of them; for ICMP -1 is all types. */
    private static @Nullable Integer shown(Traffic traffic, int port) {
        return port == -1 && !traffic.protocol().startsWith("icmp") ? null : port;
    }

    private static <T> List<T> those(
            List<SecurityGroupRule> rules, PeerKind kind, Function<SecurityGroupRule, T> shape) {
        return rules.stream().filter(r -> r.peer().kind() == kind).map(shape).toList();
    }

    private static @Nullable String description(SecurityGroupRule rule) {
        return rule.description().isEmpty() ? null : rule.description();
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
        return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
    }
}
