package dev.drawbridge.provider.domain.rules;

import java.util.List;

/**
 * The rules of a service, in their order. A rejection wins wherever it stands; else the first rule
 * that applies; else the service's own AcceptanceRequired.
 *
 * @param whenWithdrawn what becomes of connections that a rule or a permission no longer admits
 */
public record RuleSet(List<Rule> rules, Withdrawn whenWithdrawn) {

    public static final RuleSet NONE = new RuleSet(List.of(), Withdrawn.leave);

    /** As they are written in JSON. */
    public enum Withdrawn {
        leave,
        flag,
        reject
    }

    /** What a document leaves out is null here. */
    public RuleSet {
        rules = When.orNone(rules);
        whenWithdrawn = whenWithdrawn == null ? Withdrawn.leave : whenWithdrawn;
    }

    public static RuleSet of(Rule... rules) {
        return new RuleSet(List.of(rules), Withdrawn.leave);
    }

    public RuleSet withdrawing(Withdrawn whenWithdrawn) {
        return new RuleSet(rules, whenWithdrawn);
    }

    /** What is wrong with it, and where; empty when nothing is. */
    public List<String> problems() {
        return Problems.of(this);
    }

    public List<String> sentences() {
        return rules.stream().map(Rule::sentence).toList();
    }
}
