package dev.drawbridge.console.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request as a row shows it.
 *
 * @param me the person who looks, by ARN's end
 * @param now when it was read
 * @param note why the last attempt on it failed
 */
public record QueueRow(Request of, String me, Instant now, @Nullable String note) {

    /** The last quarter of the time that there is to decide. */
    private static final int LAST = 4;

    static QueueRow of(Request request, String me, Instant now) {
        return new QueueRow(request, me, now, null);
    }

    QueueRow noting(@Nullable String note) {
        return new QueueRow(of, me, now, note);
    }

    public String id() {
        return of.endpointId();
    }

    public boolean waits() {
        return of.waits() && of.plan() == null;
    }

    /** Let in by a rule or a permission that is no more. */
    public boolean canBeRevoked() {
        return of.state().equals("available") || of.state().equals("pending");
    }

    public boolean isFirst() {
        var known = of.known();
        return known != null && known.letIn() == 0 && known.turnedAway() == 0;
    }

    public int turnedAway() {
        return of.known() == null ? 0 : of.known().turnedAway();
    }

    /** So little time is left that it may run out undecided. */
    public boolean isSlaAtRisk() {
        var due = of.dueAt();
        return due != null
                && of.waits()
                && Duration.between(now, due)
                                .multipliedBy(LAST)
                                .compareTo(Duration.between(of.requestedAt(), due))
                        < 0;
    }

    private String sla() {
        var due = of.dueAt();
        return !isSlaAtRisk() ? "" : due != null && due.isBefore(now) ? "overdue" : "SLA at risk";
    }

    public List<String> risks() {
        var known = of.known();
        return Stream.of(
                        sla(),
                        isFirst() ? "first time" : "",
                        turnedAway() > 0 ? "turned away %d×".formatted(turnedAway()) : "",
                        known != null && known.live() >= 5
                                ? "%d connections already".formatted(known.live())
                                : "",
                        of.flag() == null ? "" : of.flag())
                .filter(risk -> !risk.isEmpty())
                .toList();
    }

    /** What the rules say, and how far people are: "needs 2, has 1: ana". */
    public String verdict() {
        var verdict = of.verdict();
        if (verdict == null) {
            return "a person decides";
        }
        var voters = Objects.requireNonNullElse(of.voters(), List.<String>of());
        return verdict.people() > 1
                ? "needs %d people, has %d%s"
                        .formatted(
                                verdict.people(),
                                voters.size(),
                                voters.stream()
                                        .map(People::brief)
                                        .collect(
                                                Collectors.joining(
                                                        ", ", voters.isEmpty() ? "" : ": ", "")))
                : verdict.reason();
    }

    public @Nullable String rule() {
        var verdict = of.verdict();
        return verdict == null || verdict.ruleId() == null
                ? null
                : "%s, version %d".formatted(verdict.ruleId(), verdict.version());
    }

    /** Who is about to decide what, until when: "ana accepts". */
    public @Nullable String planned() {
        var plan = of.plan();
        return plan == null
                ? null
                : People.brief(plan.person()) + (plan.accept() ? " accepts" : " rejects");
    }

    public boolean canUndo() {
        return of.plan() != null && People.brief(of.plan().person()).equals(me);
    }

    public @Nullable Instant effectiveAt() {
        return of.plan() == null ? null : of.plan().effectiveAt();
    }

    /** "accepted by ben" and why, once it is over. */
    public @Nullable String decided() {
        var decision = of.decision();
        if (decision == null || of.waits()) {
            return null;
        }
        var how = of.state().equals("rejected") ? "rejected" : "accepted";
        var grounds = decision.grounds();
        var by =
                decision.automatic()
                        ? grounds == null ? "the service" : "rule " + grounds.by()
                        : People.brief(decision.decidedBy());
        var place = grounds == null ? null : grounds.inPlaceOf();
        return how + " by " + by + (place == null ? "" : " in place of " + People.brief(place));
    }

    public @Nullable Instant decidedAt() {
        return of.decision() == null ? null : of.decision().decidedAt();
    }

    public @Nullable String reason() {
        var decision = of.decision();
        return decision == null || decision.grounds() == null ? null : decision.grounds().reason();
    }

    public String mark() {
        return of.waits() ? "ask" : of.state().equals("rejected") ? "no" : "ok";
    }

    public String stateInWords() {
        return of.state().replaceAll("(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    }

    String searched() {
        return String.join(
                " ",
                of.endpointId(),
                of.serviceId(),
                of.consumer(),
                of.requestedBy(),
                Objects.requireNonNullElse(of.message(), ""),
                verdict());
    }
}
