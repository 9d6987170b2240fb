package dev.drawbridge.consumer.read.group;

import dev.drawbridge.axon.replay.Rebuildable;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupCreated;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupDeleted;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupRulesAuthorized;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupRulesModified;
import dev.drawbridge.consumer.domain.group.SecurityGroupEvent.SecurityGroupRulesRevoked;
import dev.drawbridge.consumer.read.Json;
import dev.drawbridge.events.SecurityGroupRule;
import dev.drawbridge.events.id.SecurityGroupId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

@Component
@ProcessingGroup("security-groups")
final class SecurityGroupProjection implements Rebuildable {

    private final JdbcTemplate jdbc;

    SecurityGroupProjection(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> tables() {
        return List.of("security_group_view", "security_group_rule_view");
    }

    @ResetHandler
    void reset() {
        jdbc.update("delete from security_group_view");
        jdbc.update("delete from security_group_rule_view");
    }

    @EventHandler
    void on(SecurityGroupCreated event) {
        jdbc.update(
                "insert into security_group_view values (?, ?, ?, ?, ?, ?, ?, ?)",
                event.groupId().value(),
                event.vpcId().value(),
                event.owner().value(),
                event.region().value(),
                event.name(),
                event.description(),
                Json.write(event.tags()),
                Timestamp.from(event.at()));
        add(event.groupId(), event.rules(), Map.of(), event.at());
    }

    @EventHandler
    void on(SecurityGroupRulesAuthorized event) {
        add(event.groupId(), event.rules(), event.tags(), event.at());
    }

    @EventHandler
    void on(SecurityGroupRulesModified event) {
        jdbc.batchUpdate(
                "update security_group_rule_view set rule = ? where rule_id = ?",
                event.rules().stream()
                        .map(rule -> new Object[] {Json.write(rule), rule.ruleId()})
                        .toList());
    }

    @EventHandler
    void on(SecurityGroupRulesRevoked event) {
        jdbc.update(
                "delete from security_group_rule_view where rule_id = any (?::text[])",
                (Object)
                        event.rules().stream()
                                .map(SecurityGroupRule::ruleId)
                                .toArray(String[]::new));
    }

    @EventHandler
    void on(SecurityGroupDeleted event) {
        var id = event.groupId().value();
        jdbc.update("delete from security_group_rule_view where group_id = ?", id);
        jdbc.update("delete from security_group_view where group_id = ?", id);
    }

    private void add(
            SecurityGroupId group,
            List<SecurityGroupRule> rules,
            Map<String, String> tags,
            Instant at) {
        jdbc.batchUpdate(
                """
                insert into security_group_rule_view
                select ?, group_id, owner, region, ?, ?, ? from security_group_view
                where group_id = ?
                """,
                rules.stream()
                        .map(rule ->
                                new Object[] {
                                    rule.ruleId(),
                                    Json.write(rule),
                                    Json.write(tags),
                                    Timestamp.from(at),
                                    group.value()
                                })
                        .toList());
    }
}
