package dev.drawbridge.events;

/**
 * One rule of a security group.
 *
 * @param protocol {@code tcp}, {@code udp}, {@code icmp}, {@code icmpv6}, another one's number, or
 *     {@code -1} for all
 * @param fromPort for ICMP the type; -1 for all
 * @param toPort for ICMP the code; -1 for all
 * @param description empty for none
 */
public record SecurityGroupRule(
        String ruleId,
        boolean egress,
        String protocol,
        int fromPort,
        int toPort,
        Peer peer,
        String description) {

    public enum PeerKind {
        CIDR_IPV4,
        CIDR_IPV6,
        PREFIX_LIST,
        GROUP
    }

    /**
     * Who is on the other side.
     *
     * @param value a range, or the id of a prefix list or of a group
     */
    public record Peer(PeerKind kind, String value) {}

    /** Says the same, whatever it is called and whatever is written beside it. */
    public boolean saysTheSameAs(SecurityGroupRule other) {
        return egress == other.egress
                && protocol.equals(other.protocol)
                && fromPort == other.fromPort
                && toPort == other.toPort
                && peer.equals(other.peer);
    }

    public SecurityGroupRule describedAs(String text) {
        return new SecurityGroupRule(ruleId, egress, protocol, fromPort, toPort, peer, text);
    }

    public SecurityGroupRule named(String id) {
        return new SecurityGroupRule(id, egress, protocol, fromPort, toPort, peer, description);
    }

    public SecurityGroupRule inDirection(boolean out) {
        return new SecurityGroupRule(ruleId, out, protocol, fromPort, toPort, peer, description);
    }
}
