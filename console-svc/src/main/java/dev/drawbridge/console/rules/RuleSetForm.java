package dev.drawbridge.console.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A rule set as a form: its rules in their order, and what is asked to be done with them. */
public record RuleSetForm(List<RuleRow> rows, String whenWithdrawn, String rest) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> WITHDRAWN = List.of("leave", "flag", "reject");

    /** The last field of the form: where it is missing, others are. */
    private static final String WHOLE = "whole";

    static RuleSetForm of(JsonNode set) {
        var rest = set.isObject() ? (ObjectNode) set.deepCopy() : JSON.createObjectNode();
        var rows = new ArrayList<RuleRow>();
        set.path("rules").forEach(rule -> rows.add(RuleReading.row(rows.size(), rule)));
        var said = set.path("whenWithdrawn").asString("");
        var withdrawn = WITHDRAWN.contains(said) ? said : "";
        rest.remove("rules");
        if (!withdrawn.isEmpty()) {
            rest.remove("whenWithdrawn");
        }
        return new RuleSetForm(rows, withdrawn, rest.toString());
    }

    /** Whether all of it arrived: a rule that is missing must not be kept away for good. */
    static boolean isWhole(HttpServletRequest request) {
        return request.getParameter(WHOLE) != null;
    }

    /** As it was sent, before anything is done with it. */
    static ObjectNode sent(HttpServletRequest request) {
        var set = rest(one(request, "rest"));
        var rules = set.putArray("rules");
        for (int at = 0; request.getParameter("r" + at + "-then") != null; at++) {
            var prefix = "r" + at + "-";
            rules.add(
                    RuleForm.rule(
                            new RuleForm.Fields() {
                                @Override
                                public String one(String name) {
                                    return RuleSetForm.one(request, prefix + name);
                                }

                                @Override
                                public List<String> several(String name) {
                                    var all = request.getParameterValues(prefix + name);
                                    return all == null ? List.of() : Arrays.asList(all);
                                }
                            }));
        }
        var withdrawn = one(request, "whenWithdrawn");
        if (!withdrawn.isEmpty()) {
            set.put("whenWithdrawn", withdrawn);
        }
        return set;
    }

    /**
     * @param what add, or up, down or remove with a colon and a place
     */
    static void change(ObjectNode set, String what) {
        var rules = set.withArray("rules");
        if (what.equals("add")) {
            rules.addObject().put("then", "hold");
            return;
        }
        var parts = what.split(":", 2);
        int at =
                parts.length == 2 && parts[1].matches("\\d{1,4}") ? Integer.parseInt(parts[1]) : -1;
        if (at < 0 || at >= rules.size()) {
            return;
        }
        switch (parts[0]) {
            case "remove" -> rules.remove(at);
            case "up" -> rules.insert(Math.max(0, at - 1), rules.remove(at));
            case "down" -> rules.insert(Math.min(rules.size(), at + 1), rules.remove(at));
            default -> {
                // Only to be shown again.
            }
        }
    }

    private static String one(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    private static ObjectNode rest(String json) {
        return !json.isBlank() && JSON.readTree(json) instanceof ObjectNode object
                ? object
                : JSON.createObjectNode();
    }
}
