package dev.drawbridge.notification.domain.policy;

import java.util.List;

/** A resource policy. A denial beats a permission, and silence is no permission. */
public record Policy(List<Statement> statements) {

    public enum Verdict {
        ALLOWED,
        DENIED,
        NOT_ALLOWED
    }

    public Verdict evaluate(Access access) {
        var verdict = Verdict.NOT_ALLOWED;
        for (var statement : statements) {
            if (statement.covers(access)) {
                if (!statement.allow()) {
                    return Verdict.DENIED;
                }
                verdict = Verdict.ALLOWED;
            }
        }
        return verdict;
    }

    /**
     * @param negatedActions means all but these actions, and likewise for the others
     */
    public record Statement(
            boolean allow,
            Principals principals,
            boolean negatedActions,
            List<String> actions,
            boolean negatedResources,
            List<String> resources,
            List<Condition> conditions) {

        boolean covers(Access access) {
            return principals.include(access.principal())
                    && negatedActions != actions.stream().anyMatch(a -> named(a, access.action()))
                    && negatedResources
                            != resources.stream().anyMatch(r -> Glob.matches(r, access.resource()))
                    && conditions.stream().allMatch(condition -> condition.holds(access));
        }

        private static boolean named(String pattern, String action) {
            return Glob.matches(
                    pattern.toLowerCase(java.util.Locale.ROOT),
                    action.toLowerCase(java.util.Locale.ROOT));
        }
    }

    /**
     * @param aws account ids, ARNs or {@code *}
     */
    public record Principals(boolean negated, List<String> aws, List<String> services) {

        boolean include(Principal principal) {
            return negated != names(principal);
        }

        private boolean names(Principal principal) {
            return switch (principal) {
                case Principal.Service(var name) -> aws.contains("*") || services.contains(name);
                case Principal.Identity identity -> aws.stream().anyMatch(identity::isNamedBy);
            };
        }
    }
}
