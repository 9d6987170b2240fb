package dev.drawbridge.provider.domain.whatif;

import dev.drawbridge.provider.domain.book.DryRun;
import dev.drawbridge.provider.domain.rules.CompiledRules;
import dev.drawbridge.provider.domain.rules.Rule.Then;
import dev.drawbridge.provider.domain.rules.RuleSet;
import dev.drawbridge.provider.domain.rules.Verdict;
import dev.drawbridge.provider.domain.whatif.Case.Change;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds a history, one request after the other; what it holds does not grow with them. */
public final class WhatIf {

    private final CompiledRules rules;
    private final boolean acceptanceRequired;
    private final Wanted wanted;
    private final Curve curve;
    private final Waits waitedThen = new Waits();
    private final Waits waitedDraft = new Waits();
    private final Waits people = new Waits();
    private final long[] changes = new long[Change.values().length];
    private final List<Case> cases = new ArrayList<>();
    private long limitedThen;
    private long limitedDraft;
    private long newlyWaiting;
    private long matching;
    private long looked;

    /**
     * Which cases are to be shown.
     *
     * @param endpointIds these, changed or not; none named: all that changed
     * @param change only of this kind
     * @param after how many of them to pass over
     */
    public record Wanted(List<String> endpointIds, @Nullable Change change, long after, int most) {

        private static final int USUAL = 100;
        private static final int MOST = 1000;

        /** As it was asked, and where it was not asked, the usual. */
        public static Wanted of(
                @Nullable List<String> endpointIds,
                @Nullable Change change,
                @Nullable Long after,
                @Nullable Integer limit) {
            return new Wanted(
                    endpointIds == null ? List.of() : endpointIds,
                    change,
                    after == null ? 0 : Math.max(0, after),
                    limit == null ? USUAL : Math.clamp(limit, 1, MOST));
        }
    }

    public record Counted(
            long looked, long same, long newlyAccepted, long newlyRejected, long newlyHeld) {}

    public record Two<T>(T then, T draft) {}

    /**
     * @param limitReached how many a limit kept from being let in
     * @param next how many cases to pass over for the next page; null at the end
     */
    public record Answer(
            Counted counted,
            Two<Waits.Times> waiting,
            Two<Long> limitReached,
            List<Curve.Point> curve,
            List<Case> cases,
            @Nullable Long next) {}

    public WhatIf(
            RuleSet draft, boolean acceptanceRequired, Instant from, Instant to, Wanted wanted) {
        this.rules = CompiledRules.of(draft, null);
        this.acceptanceRequired = acceptanceRequired;
        this.wanted = wanted;
        this.curve = new Curve(from, to);
    }

    /** One from before the time looked at: nobody judges it, but it may still be live. */
    public void before(@Nullable Instant letGoAt) {
        curve.liveBefore(letGoAt);
    }

    public void add(Past past) {
        var asked = past.asked();
        var then = asked.then();
        var said = rules.judge(asked.applicant(), DryRun.required(asked, acceptanceRequired));
        var change = Change.of(then, said);
        looked++;
        changes[change.ordinal()]++;
        limitedThen += then.reachedALimit() ? 1 : 0;
        limitedDraft += said.reachedALimit() ? 1 : 0;
        curve.said(asked.requestedAt(), then.then(), said.then());
        live(past, said);
        wait(past, said);
        if (isWanted(asked.endpointId(), change)) {
            show(Case.of(asked, said, change));
        }
    }

    /** Who was turned away and now is not stays to the end of the time looked at. */
    private void live(Past past, Verdict said) {
        boolean then = past.asked().then().then() != Then.reject;
        boolean draft = said.then() != Then.reject;
        curve.live(past.asked().requestedAt(), then ? past.letGoAt() : null, then, draft);
    }

    private void wait(Past past, Verdict said) {
        boolean waited = past.asked().then().then() == Then.hold;
        var decidedAt = past.decidedAt();
        double took =
                decidedAt == null
                        ? 0
                        : Duration.between(past.asked().requestedAt(), decidedAt).toMillis() / 1e3;
        if (!waited || decidedAt != null) {
            waitedThen.add(waited ? took : 0);
        }
        if (waited && decidedAt != null) {
            people.add(took);
        }
        if (said.then() != Then.hold) {
            waitedDraft.add(0);
        } else if (!waited) {
            newlyWaiting++;
        } else if (decidedAt != null) {
            waitedDraft.add(took);
        }
    }

    private boolean isWanted(String endpointId, Change change) {
        if (!wanted.endpointIds().isEmpty()) {
            return wanted.endpointIds().contains(endpointId);
        }
        return change != Change.same && (wanted.change() == null || wanted.change() == change);
    }

    private void show(Case one) {
        if (matching++ >= wanted.after() && cases.size() < wanted.most()) {
            cases.add(one);
        }
    }

    public Answer answer() {
        var counted =
                new Counted(
                        looked,
                        changes[Change.same.ordinal()],
                        changes[Change.newlyAccepted.ordinal()],
                        changes[Change.newlyRejected.ordinal()],
                        changes[Change.newlyHeld.ordinal()]);
        long shown = wanted.after() + cases.size();
        return new Answer(
                counted,
                new Two<>(waitedThen.times(), waitedDraft.timesWith(newlyWaiting, people)),
                new Two<>(limitedThen, limitedDraft),
                curve.points(),
                cases,
                shown < matching ? shown : null);
    }
}
