package dev.drawbridge.provider.domain.book;

import dev.drawbridge.provider.domain.rules.Applicant;
import dev.drawbridge.provider.domain.rules.CompiledRules;
import dev.drawbridge.provider.domain.rules.Rule.Then;
import dev.drawbridge.provider.domain.rules.RuleSet;
import dev.drawbridge.provider.domain.rules.Verdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What would differ under other rules.
 *
 * @param looked how many requests were judged again
 */
public record DryRun(int looked, List<Difference> differences) {

    /**
     * @param then what was said when it came
     */
    public record Asked(
            String endpointId,
            Instant requestedAt,
            Applicant applicant,
            Verdict then,
            boolean waiting,
            boolean live) {

        public Asked with(Applicant other) {
            return new Asked(endpointId, requestedAt, other, then, waiting, live);
        }
    }

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

    /**
     * @param acceptanceRequired of the service, where neither side's verdict says what it was then
     */
    public static DryRun of(RuleSet draft, List<Asked> all, boolean acceptanceRequired) {
        var rules = CompiledRules.of(draft, null);
        return new DryRun(
                all.size(),
                all.stream()
                        .flatMap(asked -> {
                            var said =
                                    rules.judge(
                                            asked.applicant(), required(asked, acceptanceRequired));
                            return said.sameOutcome(asked.then())
                                    ? java.util.stream.Stream.<Difference>empty()
                                    : java.util.stream.Stream.of(difference(asked, said));
                        })
                        .toList());
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
