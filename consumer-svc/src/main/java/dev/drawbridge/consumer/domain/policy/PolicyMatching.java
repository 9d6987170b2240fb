package dev.drawbridge.consumer.domain.policy;

import dev.drawbridge.consumer.domain.policy.Policy.Match;
import dev.drawbridge.consumer.domain.policy.Policy.Request;
import dev.drawbridge.consumer.domain.policy.Policy.Statement;
import java.util.Locale;
import java.util.function.Predicate;

/** Whether a statement is about a request. */
final class PolicyMatching {

    private static final String ASSUMED = ":assumed-role/";

    private PolicyMatching() {}

    static boolean applies(Statement statement, Request request) {
        return matches(statement.principals(), pattern -> principal(pattern, request.principal()))
                && matches(
                        statement.actions(),
                        pattern -> Patterns.like(lower(pattern), lower(request.action())))
                && matches(
                        statement.resources(),
                        pattern -> Patterns.like(pattern, request.resource()))
                && statement.conditions().stream()
                        .allMatch(c -> PolicyConditions.holds(c, request, !statement.allow()));
    }

    private static boolean matches(Match match, Predicate<String> is) {
        return match.patterns().stream().anyMatch(is) != match.except();
    }

    /** An account stands for everybody in it, a role for its sessions. */
    private static boolean principal(String pattern, String principal) {
        var account = account(principal);
        return pattern.equals("*")
                || pattern.equals(principal)
                || pattern.equals(account)
                || pattern.equals("arn:aws:iam::" + account + ":root")
                || pattern.equals(role(principal));
    }

    private static String account(String principal) {
        var parts = principal.split(":", 6);
        return parts.length == 6 ? parts[4] : principal;
    }

    private static String role(String principal) {
        int at = principal.indexOf(ASSUMED);
        return at < 0
                ? principal
                : "arn:aws:iam::%s:role/%s"
                        .formatted(
                                account(principal),
                                principal.substring(at + ASSUMED.length()).split("/", 2)[0]);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
