package dev.drawbridge.consumer.read.group;

import dev.drawbridge.consumer.domain.group.SecurityGroup;
import dev.drawbridge.consumer.read.Json;
import dev.drawbridge.consumer.read.group.SecurityGroupView.RuleView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** The groups of an account in a Region, each with its rules, oldest first: one query. */
@Repository
public final class SecurityGroups {

    private static final String WITH_RULES =
            """
            select g.*, (
                select json_agg(json_build_object('groupId', r.group_id, 'owner', r.owner,
                    'region', r.region, 'rule', r.rule::json, 'tags', r.tags::json)
                    order by r.created_at, r.rule_id)
                from security_group_rule_view r where r.group_id = g.group_id) as rules
            from security_group_view g where g.owner = ? and g.region = ?
            """;
    private static final String IN_ORDER = " order by g.created_at, g.group_id";

    private static final String RULES =
            "select * from security_group_rule_view where owner = ? and region = ?";
    private static final String RULES_IN_ORDER = " order by created_at, rule_id";

    private static final RowMapper<SecurityGroupView> ROW =
            (row, _) ->
                    new SecurityGroupView(
                            row.getString("group_id"),
                            row.getString("vpc_id"),
                            row.getString("owner"),
                            row.getString("region"),
                            row.getString("name"),
                            row.getString("description"),
                            rules(row),
                            Json.tags(row.getString("tags")),
                            row.getTimestamp("created_at").toInstant());

    private static final RowMapper<RuleView> RULE =
            (row, _) ->
                    new RuleView(
                            row.getString("group_id"),
                            row.getString("owner"),
                            row.getString("region"),
                            RuleJson.rule(row.getString("rule")),
                            Json.tags(row.getString("tags")));

    private final JdbcTemplate jdbc;

    SecurityGroups(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<SecurityGroupView> all(String owner, String region) {
        return jdbc.query(WITH_RULES + IN_ORDER, ROW, owner, region);
    }

    public List<SecurityGroupView> find(String owner, String region, Collection<String> groupIds) {
        return having("g.group_id", owner, region, groupIds);
    }

    public List<SecurityGroupView> inVpcs(String owner, String region, Collection<String> vpcIds) {
        return having("g.vpc_id", owner, region, vpcIds);
    }

    public Optional<String> defaultOf(String vpcId) {
        return jdbc
                .query(
                        "select group_id from security_group_view where vpc_id = ? and name = ?",
                        (row, _) -> row.getString(1),
                        vpcId,
                        SecurityGroup.DEFAULT)
                .stream()
                .findFirst();
    }

    private List<SecurityGroupView> having(
            String column, String owner, String region, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.query(
                        WITH_RULES + " and " + column + " = any (?::text[])" + IN_ORDER,
                        ROW,
                        owner,
                        region,
                        ids.toArray(String[]::new));
    }

    public List<RuleView> rules(String owner, String region) {
        return jdbc.query(RULES + RULES_IN_ORDER, RULE, owner, region);
    }

    public List<RuleView> rules(String owner, String region, Collection<String> ruleIds) {
        return jdbc.query(
                RULES + " and rule_id = any (?::text[])" + RULES_IN_ORDER,
                RULE,
                owner,
                region,
                ruleIds.toArray(String[]::new));
    }

    private static List<RuleView> rules(ResultSet row) throws SQLException {
        var json = row.getString("rules");
        return json == null ? List.of() : RuleJson.rules(json);
    }
}
