package dev.drawbridge.console.queue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request as the provider's API tells it. */
public record Request(
        String endpointId,
        String serviceId,
        String consumer,
        String requestedBy,
        @Nullable String message,
        Instant requestedAt,
        @Nullable Instant dueAt,
        String state,
        @Nullable Verdict verdict,
        @Nullable List<String> voters,
        @Nullable Plan plan,
        @Nullable Decision decision,
        @Nullable String flag,
        @Nullable Known known) {

    public record Verdict(
            String then,
            int people,
            @Nullable List<String> approvers,
            @Nullable String ruleId,
            @Nullable Integer version,
            String reason,
            @Nullable Map<String, String> evidence) {}

    public record Plan(boolean accept, String person, Instant effectiveAt) {}

    public record Decision(
            String decidedBy, Instant decidedAt, boolean automatic, @Nullable Grounds grounds) {}

    public record Grounds(
            String by,
            @Nullable Integer ruleSetVersion,
            @Nullable String reason,
            @Nullable String inPlaceOf) {}

    public record Known(int letIn, int turnedAway, int live) {}

    public boolean waits() {
        return state.equals("pendingAcceptance");
    }
}
