package dev.drawbridge.consumer.domain.paths;

import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.consumer.domain.network.Ipv4;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A security group: it remembers what it let through, so answers are not judged again. */
public record SecurityGroup(String groupId, List<Rule> rules) {

    /**
     * @param protocol {@code -1} for all, {@code 6} or {@code tcp}
     */
    public record Rule(String ruleId, boolean egress, String protocol, Ports ports, Peer peer) {

        boolean admits(boolean outward, Ipv4 address, Collection<String> groups, int port) {
            return egress == outward
                    && (protocol.equals("-1") || tcp() && ports.meets(Ports.only(port)))
                    && peer.is(address, groups);
        }

        private boolean tcp() {
            return protocol.equals("6") || protocol.equals("tcp");
        }
    }

    /** Who is at the other end. */
    public sealed interface Peer {

        boolean is(Ipv4 address, Collection<String> groups);

        record Range(Cidr range) implements Peer {
            @Override
            public boolean is(Ipv4 address, Collection<String> groups) {
                return Picture.holds(range, address);
            }
        }

        record Members(String groupId) implements Peer {
            @Override
            public boolean is(Ipv4 address, Collection<String> groups) {
                return groups.contains(groupId);
            }
        }

        /** A list of AWS's own. */
        record Listed(List<Cidr> ranges) implements Peer {
            @Override
            public boolean is(Ipv4 address, Collection<String> groups) {
                return ranges.stream().anyMatch(range -> Picture.holds(range, address));
            }
        }

        /** Addresses that no VPC has: IPv6. */
        record Elsewhere() implements Peer {
            @Override
            public boolean is(Ipv4 address, Collection<String> groups) {
                return false;
            }
        }
    }

    /** One rule of any of the groups is enough: they only ever allow. */
    static Verdict judge(
            List<SecurityGroup> own,
            boolean outward,
            Ipv4 address,
            Collection<String> groups,
            int port) {
        var asked = "TCP %s %s, port %d".formatted(outward ? "to" : "from", address, port);
        return own.stream()
                .flatMap(group -> group.rules().stream())
                .filter(rule -> rule.admits(outward, address, groups, port))
                .findFirst()
                .map(rule -> Verdict.open(rule.ruleId(), "allows " + asked))
                .orElseGet(() -> Verdict.closed(ids(own), "no rule allows " + asked));
    }

    private static String ids(List<SecurityGroup> groups) {
        return groups.isEmpty()
                ? "no security group"
                : groups.stream().map(SecurityGroup::groupId).collect(Collectors.joining(", "));
    }
}
