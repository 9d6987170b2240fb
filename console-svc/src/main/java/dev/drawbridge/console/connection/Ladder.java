package dev.drawbridge.console.connection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The states a connection goes through, and when it came to each. */
public final class Ladder {

    /**
     * @param at null where it has not come so far
     */
    public record Step(String state, @Nullable Instant at, boolean now) {}

    private static final List<String> GOOD = List.of("pendingAcceptance", "pending", "available");
    private static final Map<String, String> LEADS =
            Map.of(
                    "connection-accepted.v1", "pending",
                    "connection-became-available.v1", "available",
                    "connection-rejected.v1", "rejected",
                    "connection-failed.v1", "failed",
                    "connection-expired.v1", "expired",
                    "connection-released.v1", "deleting",
                    "connection-deleted.v1", "deleted");

    private Ladder() {}

    static List<Step> of(List<Moment> tale, String state, Instant requestedAt) {
        var reached = new java.util.LinkedHashMap<String, Instant>();
        reached.put("pendingAcceptance", requestedAt);
        for (var moment : tale) {
            var to = LEADS.get(moment.recorded().type());
            if (to != null) {
                reached.remove(to);
                reached.put(to, moment.recorded().time());
            }
        }
        var steps = new ArrayList<Step>();
        for (var good : GOOD) {
            steps.add(new Step(words(good), reached.get(good), good.equals(state)));
        }
        reached.forEach((to, at) -> {
            if (!GOOD.contains(to)) {
                steps.add(new Step(words(to), at, to.equals(state)));
            }
        });
        return steps;
    }

    private static String words(String state) {
        return state.replaceAll("(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT);
    }
}
