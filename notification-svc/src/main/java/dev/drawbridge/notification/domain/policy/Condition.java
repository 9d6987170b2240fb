package dev.drawbridge.notification.domain.policy;

import java.util.List;
import java.util.Optional;

/**
 * One key of a statement's conditions.
 *
 * @param ifExists the condition holds where the key is absent
 * @param values any of them will do; for a negated operator none of them may
 */
public record Condition(Operator operator, boolean ifExists, String key, List<String> values) {

    /** The operators that are understood. A policy with another is not taken. */
    public enum Operator {
        STRING_EQUALS(false),
        STRING_NOT_EQUALS(true),
        STRING_EQUALS_IGNORE_CASE(false),
        STRING_NOT_EQUALS_IGNORE_CASE(true),
        STRING_LIKE(false),
        STRING_NOT_LIKE(true),
        ARN_EQUALS(false),
        ARN_NOT_EQUALS(true),
        ARN_LIKE(false),
        ARN_NOT_LIKE(true),
        BOOL(false),
        IP_ADDRESS(false),
        NOT_IP_ADDRESS(true),
        NULL(false);

        private final boolean negated;

        Operator(boolean negated) {
            this.negated = negated;
        }

        /** By its name in a policy, such as {@code ArnLike}. */
        public static Optional<Operator> find(String name) {
            for (var operator : values()) {
                if (operator.name().replace("_", "").equalsIgnoreCase(name)) {
                    return Optional.of(operator);
                }
            }
            return Optional.empty();
        }
    }

    boolean holds(Access access) {
        var actual = access.key(key);
        if (operator == Operator.NULL) {
            return values.contains(String.valueOf(actual.isEmpty()));
        }
        if (actual.isEmpty()) {
            return ifExists || operator.negated;
        }
        return operator.negated != values.stream().anyMatch(v -> matches(v, actual.get()));
    }

    private boolean matches(String wanted, String actual) {
        return switch (operator) {
            case STRING_EQUALS, STRING_NOT_EQUALS -> wanted.equals(actual);
            case STRING_EQUALS_IGNORE_CASE, STRING_NOT_EQUALS_IGNORE_CASE, BOOL ->
                    wanted.equalsIgnoreCase(actual);
            case STRING_LIKE, STRING_NOT_LIKE -> Glob.matches(wanted, actual);
            case ARN_EQUALS, ARN_NOT_EQUALS, ARN_LIKE, ARN_NOT_LIKE -> arnLike(wanted, actual);
            case IP_ADDRESS, NOT_IP_ADDRESS -> Cidr.contains(wanted, actual);
            case NULL -> false;
        };
    }

    /** Part by part, so that a wildcard does not reach over a colon into the next part. */
    private static boolean arnLike(String pattern, String arn) {
        if (pattern.equals("*")) {
            return true;
        }
        var wanted = pattern.split(":", 6);
        var actual = arn.split(":", 6);
        if (wanted.length != 6 || actual.length != 6) {
            return false;
        }
        for (int i = 0; i < 6; i++) {
            if (!Glob.matches(wanted[i], actual[i])) {
                return false;
            }
        }
        return true;
    }
}
