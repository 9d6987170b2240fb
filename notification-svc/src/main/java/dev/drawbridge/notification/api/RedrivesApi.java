package dev.drawbridge.notification.api;

import dev.drawbridge.notification.delivery.ledger.Deliveries;
import dev.drawbridge.notification.delivery.ledger.Redrives;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sends failed and skipped deliveries once more: one, those of a time, or those that fit. */
@RestController
@RequestMapping("/v1/notification/redrives")
final class RedrivesApi {

    private static final List<String> STATES = List.of("failed", "skipped");
    private static final int MOST = 10_000;
    private static final int SHOWN = 100;

    /**
     * @param all without any criterion it must be said that really all are meant
     * @param dryRun only count and show
     * @param limit at most so many, the oldest first
     */
    record Order(
            @Nullable Criteria deliveries,
            @Nullable Boolean all,
            @Nullable Boolean dryRun,
            @Nullable Integer limit) {}

    /**
     * @param matching failed or skipped ones that fit
     * @param held of these, how many cannot go: their subscription has ended, or its endpoint is
     *     muted or disabled
     * @param redriven how many are sent once more: none in a dry run
     * @param deliveries the newest that fit, at most a hundred; only in a dry run
     */
    record Done(
            boolean dryRun,
            long matching,
            long held,
            int redriven,
            List<Deliveries.Row> deliveries) {}

    private final Redrives redrives;
    private final Deliveries deliveries;

    RedrivesApi(Redrives redrives, Deliveries deliveries) {
        this.redrives = redrives;
        this.deliveries = deliveries;
    }

    @PostMapping
    Done redrive(@RequestAttribute Call call, @RequestBody Order order) {
        var criteria = order.deliveries() == null ? NO_CRITERIA : order.deliveries();
        var wanted = criteria.of(call, STATES);
        if (!wanted.narrow() && !Boolean.TRUE.equals(order.all())) {
            throw Fault.invalidParameterValue(
                    "Say which deliveries are meant, or all: true if it is really all of them");
        }
        int limit = order.limit() == null ? MOST : order.limit();
        if (limit < 1 || limit > MOST) {
            throw Fault.invalidParameterValue(
                    "limit must be from 1 to %d, not %d".formatted(MOST, limit));
        }
        var count = redrives.count(wanted);
        long held = count.all() - count.sendable();
        if (Boolean.TRUE.equals(order.dryRun())) {
            var shown = deliveries.list(wanted, Long.MAX_VALUE, SHOWN);
            return new Done(true, count.all(), held, 0, shown);
        }
        int redriven = redrives.again(wanted, limit, call.metadata());
        return new Done(false, count.all(), held, redriven, List.of());
    }

    private static final Criteria NO_CRITERIA =
            new Criteria(null, null, null, null, null, null, null, null, null, null, null);
}
