package dev.drawbridge.consumer.domain.paths;

import dev.drawbridge.consumer.domain.paths.Policy.Condition;
import dev.drawbridge.consumer.domain.paths.Policy.Match;
import dev.drawbridge.consumer.domain.paths.Policy.Request;
import dev.drawbridge.consumer.domain.paths.Policy.Statement;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Whether a statement is about a request. */
final class PolicyMatching {

    private static final String ASSUMED = ":assumed-role/";

    private PolicyMatching() {}

    static boolean applies(Statement statement, Request request) {
        return matches(statement.principals(), pattern -> principal(pattern, request.principal()))
                && matches(
                        statement.actions(),
                        pattern -> like(lower(pattern), lower(request.action())))
                && matches(statement.resources(), pattern -> like(pattern, request.resource()))
                && statement.conditions().stream().allMatch(c -> holds(c, request));
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

    /** A key we do not know the value of has none. */
    private static boolean holds(Condition condition, Request request) {
        var operator = condition.operator();
        boolean ifExists = operator.endsWith("IfExists");
        var plain = ifExists ? operator.substring(0, operator.length() - 8) : operator;
        var value = request.circumstances().get(lower(condition.key()));
        if (value == null) {
            return ifExists || plain.contains("Not");
        }
        return switch (plain) {
            case "StringEquals", "ArnEquals", "StringLike", "ArnLike" ->
                    any(condition.values(), value, !plain.equals("StringEquals"));
            case "StringNotEquals", "ArnNotEquals", "StringNotLike", "ArnNotLike" ->
                    !any(condition.values(), value, !plain.equals("StringNotEquals"));
            case "StringEqualsIgnoreCase" ->
                    condition.values().stream().anyMatch(value::equalsIgnoreCase);
            default -> false;
        };
    }

    private static boolean any(List<String> patterns, String value, boolean wild) {
        return patterns.stream()
                .anyMatch(pattern -> wild ? like(pattern, value) : pattern.equals(value));
    }

    private static boolean like(String pattern, String text) {
        if (pattern.equals("*")) {
            return true;
        }
        var regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(text).matches();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
