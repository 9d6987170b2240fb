package dev.drawbridge.provider.domain.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one rule set says that another did not, in words. */
public final class Differences {

    private Differences() {}

    public static List<String> between(RuleSet before, RuleSet after) {
        var said = new ArrayList<String>();
        var old = byId(before);
        var now = byId(after);
        old.forEach((id, rule) -> {
            if (!now.containsKey(id)) {
                said.add("%s is gone: %s".formatted(id, rule.sentence()));
            }
        });
        for (int i = 0; i < after.rules().size(); i++) {
            var rule = after.rules().get(i);
            var was = old.get(rule.id());
            if (was == null) {
                said.add("%s is new, at place %d: %s".formatted(rule.id(), i + 1, rule.sentence()));
            } else if (!was.equals(rule)) {
                said.add(
                        "%s now says: %s It said: %s"
                                .formatted(rule.id(), rule.sentence(), was.sentence()));
            }
        }
        moved(List.copyOf(old.keySet()), List.copyOf(now.keySet()), said);
        if (before.whenWithdrawn() != after.whenWithdrawn()) {
            said.add(
                    "connections that are no longer admitted: %s, before: %s"
                            .formatted(after.whenWithdrawn(), before.whenWithdrawn()));
        }
        return List.copyOf(said);
    }

    /** Among those that both have: what was added or taken away moves nothing. */
    private static void moved(List<String> before, List<String> after, List<String> said) {
        var old = before.stream().filter(after::contains).toList();
        var now = after.stream().filter(before::contains).toList();
        if (!old.equals(now)) {
            said.add(
                    "the order is now %s, before: %s"
                            .formatted(String.join(", ", now), String.join(", ", old)));
        }
    }

    private static Map<String, Rule> byId(RuleSet set) {
        var byId = new LinkedHashMap<String, Rule>();
        set.rules().forEach(rule -> byId.put(rule.id(), rule));
        return byId;
    }
}
