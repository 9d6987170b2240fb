package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.domain.group.Cidr6;
import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.events.SecurityGroupRule.Peer;
import dev.drawbridge.events.SecurityGroupRule.PeerKind;
import dev.drawbridge.wire.Fault;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who is on the other side of a rule, as callers write it. */
final class Peers {

    private static final Pattern PREFIX_LIST = Pattern.compile("pl-[0-9a-f]{8,17}");

    private Peers() {}

    static Peer cidr(@Nullable String range) {
        return new Peer(
                PeerKind.CIDR_IPV4,
                Cidr.parse(there(range, "cidrIp"))
                        .map(Cidr::toString)
                        .orElseThrow(() -> malformed(range)));
    }

    static Peer cidr6(@Nullable String range) {
        return new Peer(
                PeerKind.CIDR_IPV6,
                Cidr6.parse(there(range, "cidrIpv6"))
                        .map(Cidr6::toString)
                        .orElseThrow(() -> malformed(range)));
    }

    static Peer prefixList(@Nullable String id) {
        if (!PREFIX_LIST.matcher(there(id, "prefixListId")).matches()) {
            throw new Fault(
                    "InvalidPrefixListID.NotFound",
                    "The prefix list ID '%s' does not exist".formatted(id));
        }
        return new Peer(PeerKind.PREFIX_LIST, there(id, "prefixListId"));
    }

    static Peer group(@Nullable String id) {
        return new Peer(PeerKind.GROUP, Given.group(there(id, "groupId")));
    }

    private static String there(@Nullable String value, String parameter) {
        if (value == null || value.isEmpty()) {
            throw Fault.missingParameter(parameter);
        }
        return value;
    }

    private static Fault malformed(@Nullable String range) {
        return Fault.invalidParameterValue("CIDR block %s is malformed".formatted(range));
    }
}
