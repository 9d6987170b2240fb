package dev.drawbridge.provider.domain.rules;

import dev.drawbridge.events.Grounds;
import dev.drawbridge.provider.domain.rules.Rule.Then;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a request, and why.
 *
 * @param ruleId null where no rule applied
 * @param version of the rule set; null where the service has none
 * @param reason the rule as a sentence, or what decided instead of one
 * @param told what a rejected consumer is told
 * @param evidence what was looked at, and what was seen
 */
public record Verdict(
        Then then,
        int people,
        List<String> approvers,
        @Nullable String ruleId,
        @Nullable Integer version,
        String reason,
        @Nullable String told,
        Map<String, String> evidence) {

    static final String LIMIT = "The limit is reached: ";

    /** AWS's own: the service's AcceptanceRequired, yes or no. */
    public static Verdict byService(boolean acceptanceRequired) {
        return byService(acceptanceRequired, null, Map.of());
    }

    /** The service takes no more, or no more of this consumer. */
    public static Verdict overLimit() {
        return new Verdict(
                Then.hold,
                1,
                List.of(),
                null,
                null,
                "the service takes no more connections: its limit is reached",
                null,
                Map.of());
    }

    public boolean isOverLimit() {
        return equals(overLimit());
    }

    /** Whether a rule would have let it in, were it not for its limit. */
    public boolean reachedALimit() {
        return reason.startsWith(LIMIT);
    }

    static Verdict byService(
            boolean acceptanceRequired, @Nullable Integer version, Map<String, String> evidence) {
        return new Verdict(
                acceptanceRequired ? Then.hold : Then.accept,
                1,
                List.of(),
                null,
                version,
                acceptanceRequired
                        ? "the service requires acceptance"
                        : "the service requires no acceptance",
                null,
                evidence);
    }

    /**
     * What the record still tells of it: who of several may decide is not among it.
     *
     * @param waited whether it was left to people
     */
    public static Verdict of(Grounds record, boolean waited) {
        var reason = record.reason() == null ? "" : record.reason();
        var byRule = !record.by().equals(Grounds.BY_SERVICE);
        var rejected = byRule && reason.startsWith("Reject");
        var otherwise = waited ? Then.hold : Then.accept;
        return new Verdict(
                rejected ? Then.reject : otherwise,
                byRule ? Sentences.needed(reason) : 1,
                List.of(),
                byRule ? record.by() : null,
                record.ruleSetVersion(),
                reason,
                null,
                record.evidence());
    }

    /** For the record. */
    public Grounds grounds(Instant at) {
        return new Grounds(
                ruleId == null ? Grounds.BY_SERVICE : ruleId,
                version,
                reason,
                null,
                evidence,
                null,
                at);
    }

    /** What a consumer is told that is turned away. */
    public String toConsumer() {
        return told == null ? "rejected by the service's rules" : told;
    }

    /** Whether the same becomes of the request, be it by another rule. */
    public boolean sameOutcome(Verdict other) {
        return then == other.then && (then != Then.hold || people == other.people);
    }

    public String outcome() {
        return then == Then.hold && people > 1
                ? "hold for %d people".formatted(people)
                : then.name();
    }
}
