package dev.drawbridge.provider.domain.book;

import dev.drawbridge.provider.domain.rules.Applicant;
import dev.drawbridge.provider.domain.rules.CompiledRules;
import dev.drawbridge.provider.domain.rules.Rule.Then;
import dev.drawbridge.provider.domain.rules.RuleSet;
import dev.drawbridge.provider.domain.rules.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would differ under other rules.
 *
 * @param looked how many requests were judged again
 * @param different how many of them would have been decided otherwise
 * @param differences the first of these; what-if has all, in pages
 */
public record DryRun(int looked, int different, List<Difference> differences) {

    private static final int MOST = 1_000;

    /**
     * @param then what was said when it came
     */
    public record Asked(
            String endpointId,
            Instant requestedAt,
            Applicant applicant,
            Verdict then,
            boolean waiting,
            boolean live) {}

    /** What is said of one request. */
    public record Said(
            String outcome,
            @Nullable String ruleId,
            @Nullable Integer ruleSetVersion,
            String reason) {

        public static Said of(Verdict verdict) {
            return new Said(
                    verdict.outcome(), verdict.ruleId(), verdict.version(), verdict.reason());
        }
    }

    public record Difference(
            String endpointId, String account, Instant requestedAt, Said then, Said draft) {}

    /** Judges one request after the other; what it holds does not grow with them. */
    public static final class Fold {

        private final CompiledRules rules;
        private final boolean acceptanceRequired;
        private final List<Difference> listed = new ArrayList<>();
        private int looked;
        private int different;

        /**
         * @param acceptanceRequired of the service, where neither side's verdict says what it was
         */
        public Fold(RuleSet draft, boolean acceptanceRequired) {
            this.rules = CompiledRules.of(draft, null);
            this.acceptanceRequired = acceptanceRequired;
        }

        public void add(Asked asked) {
            looked++;
            var said = rules.judge(asked.applicant(), required(asked, acceptanceRequired));
            if (!said.sameOutcome(asked.then()) && different++ < MOST) {
                listed.add(difference(asked, said));
            }
        }

        public DryRun done() {
            return new DryRun(looked, different, List.copyOf(listed));
        }
    }

    /** Where the service itself decided, its switch of then is known. */
    public static boolean required(Asked asked, boolean now) {
        return asked.then().ruleId() == null ? asked.then().then() == Then.hold : now;
    }

    private static Difference difference(Asked asked, Verdict said) {
        return new Difference(
                asked.endpointId(),
                asked.applicant().account(),
                asked.requestedAt(),
                Said.of(asked.then()),
                Said.of(said));
    }
}
