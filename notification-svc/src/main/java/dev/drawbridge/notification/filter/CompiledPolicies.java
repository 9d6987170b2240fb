package dev.drawbridge.notification.filter;

import java.io.IOException;
import java.util.Set;
import software.amazon.event.ruler.Machine;

/**
 * Many policies in one machine, so that an event is read once for all of them. A policy is its own
 * name: who has the same policy is one rule.
 */
final class CompiledPolicies {

    private final Set<String> policies;
    private final Machine machine = new Machine();

    CompiledPolicies(Set<String> policies) {
        this.policies = Set.copyOf(policies);
        this.policies.forEach(this::compile);
    }

    boolean are(Set<String> others) {
        return policies.equals(others);
    }

    /**
     * @param event a JSON object
     */
    Set<String> matching(String event) {
        try {
            return Set.copyOf(machine.rulesForJSONEvent(event));
        } catch (Exception notAnEvent) {
            // Ruler declares no less. A text that is no JSON object matches no policy.
            return Set.of();
        }
    }

    private void compile(String policy) {
        try {
            machine.addRule(policy, policy);
        } catch (IOException defect) {
            throw new IllegalStateException("checked when it was set", defect);
        }
    }
}
