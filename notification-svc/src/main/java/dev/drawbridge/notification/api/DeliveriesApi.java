package dev.drawbridge.notification.api;

import dev.drawbridge.notification.delivery.ledger.Contents;
import dev.drawbridge.notification.delivery.ledger.Deliveries;
import dev.drawbridge.notification.delivery.ledger.Dismissals;
import dev.drawbridge.notification.delivery.ledger.Wanted;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Deliveries, their attempts, and what exactly was or will be sent. */
@RestController
@RequestMapping("/v1/notification/deliveries")
final class DeliveriesApi {

    private static final int MOST = 1000;

    /**
     * @param next what to send as {@code before} to see older ones; null at the end
     */
    record Page(List<Deliveries.Row> deliveries, @Nullable Long next) {}

    record One(
            Deliveries.Row delivery,
            List<Deliveries.Attempt> attempts,
            Contents.@Nullable Content content) {}

    private final Deliveries deliveries;
    private final Contents contents;
    private final Dismissals dismissals;

    DeliveriesApi(Deliveries deliveries, Contents contents, Dismissals dismissals) {
        this.dismissals = dismissals;
        this.deliveries = deliveries;
        this.contents = contents;
    }

    @GetMapping
    Page list(
            @RequestAttribute Call call,
            @ModelAttribute Criteria criteria,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "100") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Fault.invalidParameterValue(
                    "limit must be from 1 to %d, not %d".formatted(MOST, limit));
        }
        Wanted wanted = criteria.of(call, Criteria.STATES);
        var rows = deliveries.list(wanted, before, limit);
        return new Page(rows, rows.size() < limit ? null : rows.getLast().id());
    }

    @GetMapping("/{id}")
    One one(@RequestAttribute Call call, @PathVariable long id) {
        var row =
                deliveries
                        .find(call.account(), id)
                        .orElseThrow(() ->
                                new Fault(
                                        "NotFound",
                                        "Delivery %d does not exist".formatted(id),
                                        404));
        return new One(row, deliveries.attempts(id), contents.of(id).orElse(null));
    }

    /** It is not to be sent any more, and holds back nothing. */
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dismiss(@RequestAttribute Call call, @PathVariable long id) {
        var state = one(call, id).delivery().state();
        if (!dismissals.dismiss(id, call.metadata())) {
            throw new Fault(
                    "InvalidState",
                    "Delivery %d is %s; only what failed or was skipped can be dismissed"
                            .formatted(id, state),
                    409);
        }
    }
}
