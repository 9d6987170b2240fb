package dev.drawbridge.notification.filter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.event.ruler.Machine;

/**
 * Many policies in one machine, so that an event is read once for all of them. A part of a policy
 * is its own name: who has the same is one rule. Parts with wildcards or ranges have machines of
 * their own, since in a shared one Ruler 2.1 takes what others wrote for theirs.
 */
final class CompiledPolicies {

    /** Numbers stay as they were written. */
    private static final ObjectMapper JSON =
            new ObjectMapper()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

    private static final Logger LOG = LoggerFactory.getLogger(CompiledPolicies.class);
    private static final int SHOWN = 200;

    private final Set<String> policies;
    private final Machine shared = Machine.builder().build();

    /** By the rule of the shared machine that must match first; empty for those that have none. */
    private final Map<String, List<Apart>> apart = new HashMap<>();

    private final Map<String, Set<Way>> waysOfPart = new HashMap<>();

    /** A part with a machine of its own, which is asked only when a glance leaves it a chance. */
    private record Apart(Glance glance, Machine machine) {}

    /** One of the ways to match a policy: by all of some parts. */
    private record Way(String policy, Set<String> parts) {}

    CompiledPolicies(Set<String> policies) {
        this.policies = Set.copyOf(policies);
        this.policies.forEach(this::compile);
    }

    /**
     * One that cannot be used wants nothing: its topic's other subscribers are told all the same.
     */
    private void compile(String policy) {
        try {
            for (var parts : PolicyParts.of(policy)) {
                var way = new Way(policy, Set.copyOf(parts));
                way.parts()
                        .forEach(part -> waysOfPart.computeIfAbsent(part, this::compiled).add(way));
            }
        } catch (RuntimeException unusable) {
            waysOfPart.values().forEach(ways -> ways.removeIf(way -> way.policy().equals(policy)));
            LOG.warn(
                    "Filter policy {} cannot be used, so its subscription gets nothing; set another with SetSubscriptionAttributes: {}",
                    policy.substring(0, Math.min(policy.length(), SHOWN)),
                    String.valueOf(unusable.getCause()));
        }
    }

    private Set<Way> compiled(String part) {
        if (PolicyParts.delicate(part)) {
            var weak = PolicyParts.weakened(part).orElse("");
            if (!weak.isEmpty() && !apart.containsKey(weak)) {
                add(shared, weak);
            }
            apart.computeIfAbsent(weak, _ -> new ArrayList<>())
                    .add(new Apart(PolicyParts.glance(part), add(Machine.builder().build(), part)));
        } else {
            add(shared, part);
        }
        return new HashSet<>();
    }

    boolean are(Set<String> others) {
        return policies.equals(others);
    }

    /**
     * @param event a JSON object
     */
    Set<String> matching(String event) {
        return tree(event).map(this::matching).orElse(Set.of());
    }

    private Set<String> matching(JsonNode event) {
        var parts = new HashSet<>(matching(shared, event));
        var likely = new ArrayList<>(parts);
        likely.add("");
        for (var rule : likely) {
            for (var one : apart.getOrDefault(rule, List.of())) {
                if (one.glance().leavesAChance(event)) {
                    parts.addAll(matching(one.machine(), event));
                }
            }
        }
        return parts.stream()
                .flatMap(part -> waysOfPart.getOrDefault(part, Set.of()).stream())
                .filter(way -> parts.containsAll(way.parts()))
                .map(Way::policy)
                .collect(Collectors.toSet());
    }

    /** Read once for all machines. A text that is no JSON object matches no policy. */
    private static Optional<JsonNode> tree(String event) {
        try {
            return Optional.ofNullable(JSON.readTree(event)).filter(JsonNode::isObject);
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    private static List<String> matching(Machine machine, JsonNode event) {
        try {
            return machine.isEmpty() ? List.of() : machine.rulesForJSONEvent(event);
        } catch (Exception notAnEvent) {
            // Ruler declares no less.
            return List.of();
        }
    }

    private static Machine add(Machine machine, String part) {
        try {
            machine.addRule(part, part);
            return machine;
        } catch (IOException defect) {
            throw new IllegalStateException("checked when it was set", defect);
        }
    }
}
