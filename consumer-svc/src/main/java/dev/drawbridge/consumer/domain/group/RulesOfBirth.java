package dev.drawbridge.consumer.domain.group;

import dev.drawbridge.events.SecurityGroupRule;
import dev.drawbridge.events.SecurityGroupRule.Peer;
import dev.drawbridge.events.SecurityGroupRule.PeerKind;
import dev.drawbridge.events.id.SecurityGroupId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** What a group may do from its first moment. */
final class RulesOfBirth {

    private static final String ALL = "-1";
    private static final int ANY = -1;

    private RulesOfBirth() {}

    /** Its members go anywhere. */
    static List<SecurityGroupRule> ofAny(SecurityGroupId group) {
        return List.of(rule(group, true, new Peer(PeerKind.CIDR_IPV4, "0.0.0.0/0")));
    }

    /** The members of a default group also reach one another. */
    static List<SecurityGroupRule> ofDefault(SecurityGroupId group) {
        return List.of(
                rule(group, false, new Peer(PeerKind.GROUP, group.value())),
                ofAny(group).getFirst());
    }

    private static SecurityGroupRule rule(SecurityGroupId group, boolean egress, Peer peer) {
        return new SecurityGroupRule(id(group, egress), egress, ALL, ANY, ANY, peer, "");
    }

    /** Made of the group's own id, so that nothing has to be drawn for it. */
    private static String id(SecurityGroupId group, boolean egress) {
        var name = (group + (egress ? " out" : " in")).getBytes(StandardCharsets.UTF_8);
        var hex = UUID.nameUUIDFromBytes(name).toString().replace("-", "");
        return "sgr-0" + hex.substring(16);
    }
}
