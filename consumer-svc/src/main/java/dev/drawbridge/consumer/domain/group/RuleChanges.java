package dev.drawbridge.consumer.domain.group;

import static java.util.stream.Collectors.groupingBy;

import dev.drawbridge.consumer.domain.GroupRefusal.NoSuchPermission;
import dev.drawbridge.consumer.domain.GroupRefusal.NoSuchRule;
import dev.drawbridge.consumer.domain.GroupRefusal.RuleExists;
import dev.drawbridge.consumer.domain.GroupRefusal.RuleQuotaReached;
import dev.drawbridge.consumer.domain.group.SecurityGroup.Open;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.AuthorizeRules;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.DescribeRules;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.ModifyRules;
import dev.drawbridge.consumer.domain.group.SecurityGroupCommand.RevokeRules;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupRulesAuthorized;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupRulesModified;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupRulesRevoked;
import dev.drawbridge.events.SecurityGroupRule;
import dev.drawbridge.events.decide.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No two rules of a group say the same, and a direction has a quota of them. */
final class RuleChanges {

    private RuleChanges() {}

    static Decision<SecurityGroupEvent> authorize(AuthorizeRules order, Open group, Instant now) {
        var all = Stream.concat(group.rules().stream(), order.rules().stream()).toList();
        return said(all)
                .or(() -> tooMany(all, order.quota()))
                .map(Decision::<SecurityGroupEvent>refuse)
                .orElseGet(() ->
                        Decision.events(
                                new SecurityGroupRulesAuthorized(
                                        order.groupId(),
                                        order.caller(),
                                        order.rules(),
                                        order.tags(),
                                        now)));
    }

    static Decision<SecurityGroupEvent> revoke(RevokeRules order, Open group) {
        var gone = new LinkedHashMap<String, SecurityGroupRule>();
        for (var id : order.ruleIds()) {
            var rule = byId(group, id).filter(r -> r.egress() == order.egress());
            if (rule.isEmpty()) {
                return Decision.refuse(new NoSuchRule(id));
            }
            gone.put(id, rule.get());
        }
        for (var permission : order.permissions()) {
            var rule = like(group, permission);
            if (rule.isEmpty()) {
                return Decision.refuse(new NoSuchPermission(permission));
            }
            gone.put(rule.get().ruleId(), rule.get());
        }
        return Decision.events(
                new SecurityGroupRulesRevoked(
                        order.groupId(), order.caller(), List.copyOf(gone.values())));
    }

    static Decision<SecurityGroupEvent> modify(ModifyRules order, Open group) {
        var changed = new ArrayList<SecurityGroupRule>();
        for (var rule : order.rules()) {
            var before = byId(group, rule.ruleId());
            if (before.isEmpty()) {
                return Decision.refuse(new NoSuchRule(rule.ruleId()));
            }
            changed.add(rule.inDirection(before.get().egress()));
        }
        return said(SecurityGroup.replaced(group.rules(), changed))
                .map(Decision::<SecurityGroupEvent>refuse)
                .orElseGet(() ->
                        Decision.events(
                                new SecurityGroupRulesModified(
                                        order.groupId(), order.caller(), changed)));
    }

    static Decision<SecurityGroupEvent> describe(DescribeRules order, Open group) {
        var changed = new ArrayList<SecurityGroupRule>();
        for (var entry : order.byId().entrySet()) {
            var rule = byId(group, entry.getKey()).filter(r -> r.egress() == order.egress());
            if (rule.isEmpty()) {
                return Decision.refuse(new NoSuchRule(entry.getKey()));
            }
            changed.add(rule.get().describedAs(entry.getValue()));
        }
        for (var permission : order.permissions()) {
            var rule = like(group, permission);
            if (rule.isEmpty()) {
                return Decision.refuse(new NoSuchPermission(permission));
            }
            changed.add(rule.get().describedAs(permission.description()));
        }
        return Decision.events(
                new SecurityGroupRulesModified(order.groupId(), order.caller(), changed));
    }

    private static Optional<SecurityGroupRule> byId(Open group, String ruleId) {
        return group.rules().stream().filter(rule -> rule.ruleId().equals(ruleId)).findFirst();
    }

    private static Optional<SecurityGroupRule> like(Open group, SecurityGroupRule permission) {
        return group.rules().stream().filter(rule -> rule.saysTheSameAs(permission)).findFirst();
    }

    /** The first rule that another says too. */
    private static Optional<Record> said(List<SecurityGroupRule> rules) {
        var seen = new ArrayList<SecurityGroupRule>();
        for (var rule : rules) {
            if (seen.stream().anyMatch(rule::saysTheSameAs)) {
                return Optional.of(new RuleExists(rule));
            }
            seen.add(rule);
        }
        return Optional.empty();
    }

    private static Optional<Record> tooMany(List<SecurityGroupRule> rules, int quota) {
        return rules.stream()
                .collect(groupingBy(SecurityGroupRule::egress, Collectors.counting()))
                .values()
                .stream()
                .filter(count -> count > quota)
                .findFirst()
                .map(_ -> new RuleQuotaReached(quota));
    }
}
