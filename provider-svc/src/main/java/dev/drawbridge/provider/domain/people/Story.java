package dev.drawbridge.provider.domain.people;

import dev.drawbridge.provider.domain.ConnectionEvent;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionAccepted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionFlagged;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRejected;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRequested;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionVoted;
import dev.drawbridge.provider.domain.ConnectionEvent.DecisionPlanned;
import dev.drawbridge.provider.domain.ConnectionEvent.DecisionUndone;
import dev.drawbridge.provider.domain.rules.Applicant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a connection beside its state: how it was asked for and decided.
 *
 * @param request null for one that never was asked for
 * @param askedAt when that was
 * @param votes of those who are for it, where it takes several
 * @param plans how many decisions there have been that could be undone
 * @param plan the one that can be undone now
 * @param settled what decided it last
 */
public record Story(
        @Nullable ConnectionRequested request,
        @Nullable Instant askedAt,
        List<ConnectionVoted> votes,
        int plans,
        @Nullable DecisionPlanned plan,
        @Nullable ConnectionEvent settled,
        boolean flagged) {

    public static final Story BLANK = new Story(null, null, List.of(), 0, null, null, false);

    public static Story evolve(Story story, ConnectionEvent event, Instant at) {
        return switch (event) {
            case ConnectionRequested e -> new Story(e, at, List.of(), 0, null, null, false);
            case ConnectionVoted e -> story.with(e);
            case DecisionPlanned e ->
                    new Story(
                            story.request,
                            story.askedAt,
                            story.votes,
                            e.number(),
                            e,
                            story.settled,
                            story.flagged);
            case DecisionUndone _ -> story.withoutPlan(story.settled, story.flagged);
            case ConnectionFlagged _ -> story.flag();
            case ConnectionAccepted e -> story.withoutPlan(e, false);
            case ConnectionRejected e -> story.withoutPlan(e, false);
            default -> story;
        };
    }

    private Story with(ConnectionVoted vote) {
        var all = new ArrayList<>(votes);
        all.add(vote);
        return new Story(request, askedAt, List.copyOf(all), plans, plan, settled, flagged);
    }

    private Story withoutPlan(@Nullable ConnectionEvent decided, boolean stillFlagged) {
        return new Story(request, askedAt, votes, plans, null, decided, stillFlagged);
    }

    private Story flag() {
        return new Story(request, askedAt, votes, plans, plan, settled, true);
    }

    /** How many distinct people it takes. */
    int needed() {
        var verdict = request == null ? null : request.verdict();
        return verdict == null ? 1 : verdict.people();
    }

    List<String> approvers() {
        var verdict = request == null ? null : request.verdict();
        return verdict == null ? List.of() : verdict.approvers();
    }

    /** As it was when it was asked for. */
    @Nullable Applicant applicant() {
        return request == null || askedAt == null ? null : request.applicantAt(askedAt);
    }
}
