package dev.drawbridge.notification.trust;

import com.fasterxml.jackson.databind.JsonNode;
import dev.drawbridge.notification.trust.PolicyDocuments.MalformedPolicy;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What a statement must not leave open: who is meant, and whether or not he is. */
final class PolicyStrictness {

    private static final Set<String> KINDS = Set.of("AWS", "Service");
    private static final List<String> NEGATED = List.of("Principal", "Action", "Resource");
    private static final Pattern AWS =
            Pattern.compile(
                    "\\*|\\d{12}|arn:aws:iam::\\d{12}:(?:root|(?:user|role)/[\\w+=,.@/-]+)"
                            + "|arn:aws:sts::\\d{12}:(?:assumed-role|federated-user)/[\\w+=,.@/-]+");
    private static final Pattern SERVICE = Pattern.compile("[a-z0-9-]+(?:\\.[a-z0-9-]+)+");

    private PolicyStrictness() {}

    static void check(JsonNode statement) {
        for (var name : NEGATED) {
            if (both(statement, name)) {
                throw new MalformedPolicy(
                        "Policy Error: a statement has either " + name + " or Not" + name);
            }
        }
        if (!named(statement.has("NotPrincipal"), statement)) {
            throw new MalformedPolicy("Policy Error: PRINCIPAL");
        }
    }

    /**
     * An older statement that is read to allow more than it may mean: all but those who are not
     * understood, or one thing and at once all but another.
     */
    static boolean admitsByMistake(JsonNode statement) {
        return statement.path("Effect").asText().equals("Allow")
                && (NEGATED.stream().anyMatch(name -> both(statement, name))
                        || (statement.has("NotPrincipal") && !named(true, statement)));
    }

    private static boolean both(JsonNode statement, String name) {
        return statement.has(name) && statement.has("Not" + name);
    }

    private static boolean named(boolean negated, JsonNode statement) {
        var who = statement.path(negated ? "NotPrincipal" : "Principal");
        if (who.isTextual()) {
            return who.asText().equals("*");
        }
        return !who.isEmpty()
                && who.properties().stream().allMatch(kind -> KINDS.contains(kind.getKey()))
                && fit(who.path("AWS"), AWS)
                && fit(who.path("Service"), SERVICE);
    }

    private static boolean fit(JsonNode values, Pattern form) {
        var texts = PolicyDocuments.strings(values);
        return (values.isMissingNode() || !texts.isEmpty())
                && texts.stream().allMatch(t -> form.matcher(t).matches());
    }
}
