package dev.drawbridge.provider.domain.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a rule set: when all of its conditions hold, this is what happens.
 *
 * @param limit live connections a consumer may have by this rule; beyond that a person decides
 * @param reason what a rejected consumer is told
 * @param people how many distinct people a held request needs; one unless said
 * @param approvers only these may decide what is held, by ARN, {@code *} in it; all unless said
 */
public record Rule(
        String id,
        When when,
        Then then,
        @Nullable Integer limit,
        @Nullable String reason,
        @Nullable Integer people,
        List<String> approvers) {

    /** As they are written in JSON. */
    public enum Then {
        accept,
        reject,
        hold
    }

    /** What a document leaves out is null here. */
    public Rule {
        when = when == null ? When.ALWAYS : when;
        approvers = When.orNone(approvers);
    }

    public static Rule accept(String id, When when) {
        return new Rule(id, when, Then.accept, null, null, null, List.of());
    }

    public static Rule acceptUpTo(int limit, String id, When when) {
        return new Rule(id, when, Then.accept, limit, null, null, List.of());
    }

    public static Rule reject(String id, When when, String reason) {
        return new Rule(id, when, Then.reject, null, reason, null, List.of());
    }

    public static Rule hold(String id, When when, int people, String... approvers) {
        return new Rule(id, when, Then.hold, null, null, people, List.of(approvers));
    }

    public int needed() {
        return people == null ? 1 : people;
    }

    /** As an English sentence. */
    public String sentence() {
        return Sentences.of(this);
    }
}
