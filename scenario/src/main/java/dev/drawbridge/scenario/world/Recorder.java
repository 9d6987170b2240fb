package dev.drawbridge.scenario.world;

import dev.drawbridge.provider.domain.ConnectionEvent;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionAccepted;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionExpired;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionFailed;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRejected;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionReleased;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionRequested;
import dev.drawbridge.provider.domain.ConnectionEvent.ConnectionVoted;
import dev.drawbridge.provider.domain.rules.Rule.Then;
import dev.drawbridge.provider.domain.rules.Verdict;
import dev.drawbridge.scenario.crowd.Crowd.Asked;
import dev.drawbridge.scenario.world.Row.Outcome;
import dev.drawbridge.scenario.world.Script.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sees every event of the provider's side, and writes down what the report needs. */
final class Recorder {

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Queue queue = new Queue();
    private final List<Step> steps = new ArrayList<>();

    Row asked(Asked asked) {
        var row = new Row(asked);
        rows.put(asked.endpoint(), row);
        return row;
    }

    void sent(Asked asked, Instant at) {
        steps.add(Step.asks(asked, at));
    }

    void deleted(Asked asked, Instant at) {
        steps.add(Step.deletes(asked, at));
    }

    Map<String, Row> rows() {
        return rows;
    }

    @Nullable Row row(String endpoint) {
        return rows.get(endpoint);
    }

    Queue queue() {
        return queue;
    }

    List<Step> steps() {
        return steps;
    }

    void full(String endpoint) {
        var row = rows.get(endpoint);
        if (row != null) {
            row.full = true;
        }
    }

    void saw(ConnectionEvent event, Instant at) {
        var id = event.connection().endpointId().value();
        var row = rows.get(id);
        if (row == null) {
            return;
        }
        switch (event) {
            case ConnectionRequested asked -> requested(asked, row, at);
            case ConnectionVoted vote -> steps.add(Step.votes(row.asked(), at, vote.person()));
            case ConnectionAccepted e -> {
                said(e.automatic(), row, at, true, e.decidedBy());
                decided(row, Outcome.ACCEPTED, e.automatic(), e.decidedBy(), at);
            }
            case ConnectionRejected e -> {
                said(e.automatic(), row, at, false, e.decidedBy());
                decided(row, Outcome.REJECTED, e.automatic(), e.decidedBy(), at);
            }
            case ConnectionFailed e -> {
                steps.add(Step.shows(row.asked(), at, "failed"));
                row.full |= e.reason().equals(Verdict.overLimit().reason());
                decided(row, Outcome.FAILED, true, "", at);
            }
            case ConnectionExpired _ -> decided(row, Outcome.EXPIRED, true, "", at);
            case ConnectionReleased _ when row.outcome == Outcome.WAITING ->
                    decided(row, Outcome.ABANDONED, false, "", at);
            default -> {}
        }
    }

    private void requested(ConnectionRequested asked, Row row, Instant at) {
        var verdict = asked.verdict();
        if (verdict != null) {
            row.full |= verdict.isOverLimit() || verdict.reachedALimit();
            row.forRoom = verdict.isOverLimit() && verdict.then() == Then.hold;
            if (verdict.then() == Then.hold) {
                queue.enters(row.asked().endpoint(), row.asked().service(), at);
                steps.add(Step.shows(row.asked(), at, "waiting"));
            }
        }
    }

    private void said(boolean automatic, Row row, Instant at, boolean accept, String by) {
        steps.add(
                automatic
                        ? Step.shows(row.asked(), at, accept ? "accepted" : "rejected")
                        : Step.says(row.asked(), at, accept, by));
    }

    private void decided(Row row, Outcome outcome, boolean automatic, String by, Instant at) {
        queue.leaves(row.asked().endpoint(), row.asked().service(), at);
        row.outcome = outcome;
        row.automatic = automatic;
        row.by = by;
        row.decidedAt = at;
    }
}
