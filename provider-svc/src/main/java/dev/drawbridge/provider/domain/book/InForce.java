package dev.drawbridge.provider.domain.book;

import dev.drawbridge.provider.domain.rules.CompiledRules;
import dev.drawbridge.provider.domain.rules.RuleSet;
import dev.drawbridge.provider.domain.rules.RuleSet.Withdrawn;

/** One version of a service's rules, ready to be asked. */
public record InForce(CompiledRules compiled, Withdrawn whenWithdrawn) {

    public static InForce of(RuleSet rules, int version) {
        return new InForce(CompiledRules.of(rules, version), rules.whenWithdrawn());
    }
}
