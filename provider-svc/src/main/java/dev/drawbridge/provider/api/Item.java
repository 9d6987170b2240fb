package dev.drawbridge.provider.api;

import dev.drawbridge.provider.domain.rules.Verdict;
import dev.drawbridge.provider.read.rules.Acquaintances;
import dev.drawbridge.provider.read.rules.RequestView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request as those see it who decide.
 *
 * @param dueAt when it expires if nobody decides
 * @param known what became of the consumer's other requests to the service
 */
record Item(
        String endpointId,
        String serviceId,
        String consumer,
        String requestedBy,
        @Nullable String message,
        Instant requestedAt,
        long ageSeconds,
        @Nullable Instant dueAt,
        String state,
        @Nullable Verdict verdict,
        List<String> voters,
        RequestView.@Nullable Plan plan,
        RequestView.@Nullable Decision decision,
        @Nullable String flag,
        Acquaintances.Known known) {

    static Item of(RequestView view, Acquaintances.Known known, Instant now, Duration patience) {
        var waiting = view.state().equals("pendingAcceptance");
        return new Item(
                view.endpointId(),
                view.serviceId(),
                view.consumer(),
                view.requestedBy(),
                view.message(),
                view.requestedAt(),
                Duration.between(view.requestedAt(), now).toSeconds(),
                waiting && patience.isPositive() ? view.requestedAt().plus(patience) : null,
                view.state(),
                view.verdict(),
                view.voters(),
                view.plan(),
                view.decision(),
                view.flag(),
                known);
    }
}
