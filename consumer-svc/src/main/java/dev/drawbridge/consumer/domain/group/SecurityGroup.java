package dev.drawbridge.consumer.domain.group;

import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupCreated;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupDeleted;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupRulesAuthorized;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupRulesModified;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupRulesRevoked;
import dev.drawbridge.events.SecurityGroupRule;
import dev.drawbridge.events.SecurityGroupRule.PeerKind;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.events.id.RegionName;
import dev.drawbridge.events.id.VpcId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A security group's life: nothing, open, closed. */
public sealed interface SecurityGroup {

    String DEFAULT = "default";

    record Unknown() implements SecurityGroup {}

    record Open(
            VpcId vpcId,
            AccountId owner,
            RegionName region,
            String name,
            boolean born,
            List<SecurityGroupRule> rules)
            implements SecurityGroup {

        Open with(List<SecurityGroupRule> others) {
            return new Open(vpcId, owner, region, name, born, List.copyOf(others));
        }
    }

    record Closed() implements SecurityGroup {}

    /** The groups that the rules name. */
    default Set<String> named() {
        return this instanceof Open open ? named(open.rules()) : Set.of();
    }

    static Set<String> named(List<SecurityGroupRule> rules) {
        return rules.stream()
                .map(SecurityGroupRule::peer)
                .filter(peer -> peer.kind() == PeerKind.GROUP)
                .map(SecurityGroupRule.Peer::value)
                .collect(Collectors.toUnmodifiableSet());
    }

    static SecurityGroup after(Decision<SecurityGroupEvent> decision, SecurityGroup group) {
        var result = group;
        if (decision instanceof Decision.Decided<SecurityGroupEvent>(var events)) {
            for (var event : events) {
                result = evolve(result, event);
            }
        }
        return result;
    }

    static SecurityGroup evolve(SecurityGroup group, SecurityGroupEvent event) {
        return switch (event) {
            case SecurityGroupCreated e ->
                    new Open(e.vpcId(), e.owner(), e.region(), e.name(), e.born(), e.rules());
            case SecurityGroupRulesAuthorized e -> added(group, e.rules());
            case SecurityGroupRulesModified e -> modified(group, e.rules());
            case SecurityGroupRulesRevoked e -> without(group, e.rules());
            case SecurityGroupDeleted _ -> new Closed();
        };
    }

    private static SecurityGroup added(SecurityGroup group, List<SecurityGroupRule> rules) {
        return group instanceof Open open
                ? open.with(Stream.concat(open.rules().stream(), rules.stream()).toList())
                : group;
    }

    private static SecurityGroup modified(SecurityGroup group, List<SecurityGroupRule> rules) {
        return group instanceof Open open ? open.with(replaced(open.rules(), rules)) : group;
    }

    /** The rules with some of them, known by their ids, saying something else. */
    static List<SecurityGroupRule> replaced(
            List<SecurityGroupRule> rules, List<SecurityGroupRule> others) {
        var result = new ArrayList<>(rules);
        for (var other : others) {
            result.replaceAll(rule -> rule.ruleId().equals(other.ruleId()) ? other : rule);
        }
        return result;
    }

    private static SecurityGroup without(SecurityGroup group, List<SecurityGroupRule> rules) {
        var gone = rules.stream().map(SecurityGroupRule::ruleId).collect(Collectors.toSet());
        return group instanceof Open open
                ? open.with(open.rules().stream().filter(r -> !gone.contains(r.ruleId())).toList())
                : group;
    }
}
