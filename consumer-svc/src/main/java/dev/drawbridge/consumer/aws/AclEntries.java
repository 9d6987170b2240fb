package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.aws.NetworkAclItem.IcmpTypeCode;
import dev.drawbridge.consumer.aws.NetworkAclItem.PortRange;
import dev.drawbridge.consumer.domain.acl.Acls;
import dev.drawbridge.events.NetworkAclEvent.NetworkAclEntry;
import dev.drawbridge.wire.Fault;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry as callers write it. */
final class AclEntries {

    /** An ACL names protocols by their numbers. */
    private static final Map<String, String> NUMBERS =
            Map.of("tcp", "6", "udp", "17", "icmp", "1", "icmpv6", "58");

    private AclEntries() {}

    /** What Create and Replace are given. */
    record Given(
            int ruleNumber,
            boolean egress,
            @Nullable String protocol,
            @Nullable String ruleAction,
            @Nullable String cidrBlock,
            @Nullable String ipv6CidrBlock,
            @Nullable IcmpTypeCode icmp,
            @Nullable PortRange ports) {}

    static NetworkAclEntry entry(Given given) {
        var traffic = traffic(given);
        return new NetworkAclEntry(
                given.egress(),
                number(given.ruleNumber()),
                NUMBERS.getOrDefault(traffic.protocol(), traffic.protocol()),
                action(given.ruleAction()),
                range(given),
                traffic.from(),
                traffic.to());
    }

    static int number(int ruleNumber) {
        if (ruleNumber < 1 || ruleNumber >= Acls.LAST) {
            throw Fault.invalidParameterValue(
                    "Invalid value '%d' for ruleNumber. Must be between 1 and %d."
                            .formatted(ruleNumber, Acls.LAST - 1));
        }
        return ruleNumber;
    }

    private static Traffic traffic(Given given) {
        var icmp = given.icmp();
        var ports = given.ports();
        var all = Traffic.of(given.protocol(), 0, 0);
        return switch (all.protocol()) {
            case "icmp", "icmpv6" ->
                    Traffic.of(
                            given.protocol(),
                            icmp == null ? null : icmp.type(),
                            icmp == null ? null : icmp.code());
            case "tcp", "udp" -> {
                if (ports == null) {
                    throw Fault.missingParameter("portRange");
                }
                yield Traffic.of(given.protocol(), ports.from(), ports.to());
            }
            default -> all;
        };
    }

    private static String action(@Nullable String action) {
        return switch (action) {
            case "allow", "deny" -> action;
            case null -> throw Fault.missingParameter("ruleAction");
            default ->
                    throw Fault.invalidParameterValue(
                            "Invalid value '%s' for ruleAction. Valid values are allow, deny."
                                    .formatted(action));
        };
    }

    private static String range(Given given) {
        if (given.cidrBlock() != null && given.ipv6CidrBlock() != null) {
            throw new Fault(
                    "InvalidParameterCombination",
                    "CidrBlock and Ipv6CidrBlock cannot be given together.");
        }
        return given.ipv6CidrBlock() == null
                ? Peers.cidr(given.cidrBlock()).value()
                : Peers.cidr6(given.ipv6CidrBlock()).value();
    }
}
