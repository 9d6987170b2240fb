package dev.drawbridge.consumer.aws;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** AWS: SecurityGroupRuleDescription */
record RuleDescription(String securityGroupRuleId, @Nullable String description) {

    static Map<String, String> byId(List<RuleDescription> given) {
        return given.stream()
                .collect(
                        Collectors.toMap(
                                RuleDescription::securityGroupRuleId,
                                d -> Permissions.described(d.description()),
                                (_, last) -> last));
    }
}
