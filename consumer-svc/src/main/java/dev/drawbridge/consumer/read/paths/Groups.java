package dev.drawbridge.consumer.read.paths;

import dev.drawbridge.consumer.domain.names.PrefixLists;
import dev.drawbridge.consumer.domain.network.Cidr;
import dev.drawbridge.consumer.domain.paths.Ports;
import dev.drawbridge.consumer.domain.paths.SecurityGroup;
import dev.drawbridge.consumer.domain.paths.SecurityGroup.Peer;
import dev.drawbridge.consumer.read.group.SecurityGroupView;
import dev.drawbridge.events.SecurityGroupRule;

/** Security groups as paths see them. */
final class Groups {

    private Groups() {}

    static SecurityGroup of(SecurityGroupView group) {
        return new SecurityGroup(
                group.groupId(), group.rules().stream().map(view -> rule(view.rule())).toList());
    }

    private static SecurityGroup.Rule rule(SecurityGroupRule rule) {
        boolean all = rule.fromPort() < 0;
        return new SecurityGroup.Rule(
                rule.ruleId(),
                rule.egress(),
                rule.protocol(),
                all ? Ports.ALL : new Ports(rule.fromPort(), rule.toPort()),
                peer(rule.peer()));
    }

    private static Peer peer(SecurityGroupRule.Peer peer) {
        return switch (peer.kind()) {
            case CIDR_IPV4 ->
                    Cidr.parse(peer.value())
                            .<Peer>map(Peer.Range::new)
                            .orElseGet(Peer.Elsewhere::new);
            case GROUP -> new Peer.Members(peer.value());
            case PREFIX_LIST ->
                    PrefixLists.withId(peer.value())
                            .<Peer>map(list -> new Peer.Listed(list.ranges()))
                            .orElseGet(Peer.Elsewhere::new);
            case CIDR_IPV6 -> new Peer.Elsewhere();
        };
    }
}
