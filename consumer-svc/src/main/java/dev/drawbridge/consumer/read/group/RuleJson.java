package dev.drawbridge.consumer.read.group;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.drawbridge.consumer.read.Json;
import dev.drawbridge.consumer.read.group.SecurityGroupView.RuleView;
import dev.drawbridge.events.SecurityGroupRule;
import java.util.List;

/** Rules in a column. */
final class RuleJson {

    private static final ObjectReader RULE = Json.reader(new TypeReference<SecurityGroupRule>() {});
    private static final ObjectReader RULES = Json.reader(new TypeReference<List<RuleView>>() {});

    private RuleJson() {}

    static SecurityGroupRule rule(String json) {
        return Json.read(RULE, json);
    }

    static List<RuleView> rules(String json) {
        return Json.read(RULES, json);
    }
}
