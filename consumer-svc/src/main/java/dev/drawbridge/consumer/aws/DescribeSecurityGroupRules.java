package dev.drawbridge.consumer.aws;

import dev.drawbridge.consumer.read.group.SecurityGroupView.RuleView;
import dev.drawbridge.consumer.read.group.SecurityGroups;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Ec2Operation;
import dev.drawbridge.wire.Filter;
import dev.drawbridge.wire.Filters;
import dev.drawbridge.wire.Page;
import dev.drawbridge.wire.Wire;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DescribeSecurityGroupRules */
record DescribeSecurityGroupRules(
        @Wire("SecurityGroupRuleId") List<String> securityGroupRuleIds,
        @Wire("Filter") List<Filter> filters,
        @Nullable Integer maxResults,
        @Nullable String nextToken) {

    record Response(List<SecurityGroupRuleItem> securityGroupRuleSet, @Nullable String nextToken) {}

    private static final Filters<RuleView> FILTERS =
            Filters.tagged(
                    RuleView::tags,
                    Map.of(
                            "group-id", rule -> Stream.of(rule.groupId()),
                            "security-group-rule-id", rule -> Stream.of(rule.rule().ruleId())));

    @Component("describeSecurityGroupRules")
    record Handler(SecurityGroups groups)
            implements Ec2Operation<DescribeSecurityGroupRules, Response> {
        @Override
        public Response answer(DescribeSecurityGroupRules request, Call call) {
            var matching =
                    asked(request.securityGroupRuleIds(), Scope.of(call)).stream()
                            .filter(FILTERS.matching(request.filters()))
                            .toList();
            var page =
                    Page.of(
                            matching,
                            rule -> rule.rule().ruleId(),
                            request.maxResults(),
                            request.nextToken());
            return new Response(
                    page.items().stream().map(SecurityGroupRuleItem::of).toList(),
                    page.nextToken());
        }

        private List<RuleView> asked(List<String> ids, Scope scope) {
            ids.forEach(Given::rule);
            return ids.isEmpty()
                    ? groups.rules(scope.account(), scope.region())
                    : Given.allOf(
                            ids,
                            groups.rules(scope.account(), scope.region(), ids),
                            rule -> rule.rule().ruleId(),
                            NotFound::rule);
        }
    }
}
