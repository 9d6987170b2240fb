package dev.drawbridge.consumer.domain.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An endpoint policy, read. */
public record Policy(List<Statement> statements) {

    /**
     * @param name its Sid, or its place such as {@code Statement[0]}
     */
    public record Statement(
            String name,
            boolean allow,
            Match principals,
            Match actions,
            Match resources,
            List<Condition> conditions) {}

    /**
     * @param except true for NotPrincipal, NotAction, NotResource
     */
    public record Match(List<String> patterns, boolean except) {}

    public record Condition(String operator, String key, List<String> values) {}

    /** What AWS gives an endpoint that was given none. */
    public static Policy full() {
        var all = new Match(List.of("*"), false);
        return new Policy(List.of(new Statement("Statement[0]", true, all, all, all, List.of())));
    }

    /**
     * @param circumstances the condition keys that are known, in lower case
     */
    public record Request(
            String principal, String action, String resource, Map<String, String> circumstances) {}

    /**
     * @param by the statement that decided
     */
    public record Judgement(boolean allows, String by, String because) {}

    /** A denial counts before any permission; without a permission all is denied. */
    public Judgement judge(Request request) {
        var asked =
                "%s %s on %s".formatted(request.principal(), request.action(), request.resource());
        return first(request, false)
                .map(no -> new Judgement(false, "policy " + no.name(), "denies " + asked))
                .or(() ->
                        first(request, true)
                                .map(yes ->
                                        new Judgement(
                                                true, "policy " + yes.name(), "allows " + asked)))
                .orElseGet(() -> new Judgement(false, "policy", "no statement allows " + asked));
    }

    private Optional<Statement> first(Request request, boolean allow) {
        return statements.stream()
                .filter(statement -> statement.allow() == allow)
                .filter(statement -> PolicyMatching.applies(statement, request))
                .findFirst();
    }
}
