package dev.drawbridge.consumer.read.group;

import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupCreated;
import dev.drawbridge.events.SecurityGroupRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A security group with all its rules, in their order. */
public record SecurityGroupView(
        String groupId,
        String vpcId,
        String owner,
        String region,
        String name,
        String description,
        List<RuleView> rules,
        Map<String, String> tags,
        Instant createdAt) {

    /** A rule, and the group it belongs to. */
    public record RuleView(
            String groupId,
            String owner,
            String region,
            SecurityGroupRule rule,
            Map<String, String> tags) {}

    public static SecurityGroupView of(SecurityGroupCreated created) {
        var id = created.groupId().value();
        var owner = created.owner().value();
        var region = created.region().value();
        return new SecurityGroupView(
                id,
                created.vpcId().value(),
                owner,
                region,
                created.name(),
                created.description(),
                created.rules().stream()
                        .map(rule -> new RuleView(id, owner, region, rule, Map.of()))
                        .toList(),
                created.tags(),
                created.at());
    }
}
