package dev.drawbridge.notification.api;

import dev.drawbridge.notification.delivery.DeliverySettings;
import dev.drawbridge.notification.delivery.block.Blocks;
import dev.drawbridge.notification.delivery.health.Endpoints;
import dev.drawbridge.notification.delivery.health.Standings;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Subscriptions of the caller, and to the caller's topics, with their health. */
@RestController
@RequestMapping("/v1/notification/subscriptions")
final class SubscriptionsApi {

    private static final List<String> SCHEDULES = List.of("sns", "standard-webhooks");
    private static final List<String> ON_FAILURE = List.of("unblock", "block");

    private static final int MOST = 1000;

    /**
     * @param next what to send as {@code after} to see the next ones; null at the end
     */
    record Page(List<Endpoints.Row> subscriptions, @Nullable String next) {}

    record One(Endpoints.Row subscription, Endpoints.Backlog backlog) {}

    /**
     * @param schedule of retries: sns or standard-webhooks
     * @param onFailure whether what fails for good holds back what follows it: unblock or block
     */
    record Choice(@Nullable String schedule, @Nullable String onFailure) {}

    private final Owned owned;
    private final Endpoints endpoints;
    private final Standings standings;
    private final Blocks blocks;
    private final DeliverySettings settings;
    private final Clock clock;

    SubscriptionsApi(
            Owned owned,
            Endpoints endpoints,
            Standings standings,
            Blocks blocks,
            DeliverySettings settings,
            Clock clock) {
        this.owned = owned;
        this.endpoints = endpoints;
        this.standings = standings;
        this.blocks = blocks;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping
    Page list(
            @RequestAttribute Call call,
            @RequestParam(required = false) @Nullable String topicArn,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "" + MOST) int limit) {
        if (limit < 1 || limit > MOST) {
            throw Fault.invalidParameterValue(
                    "limit must be from 1 to %d, not %d".formatted(MOST, limit));
        }
        var rows = endpoints.list(call.account(), topicArn, after, limit);
        return new Page(rows, rows.size() < limit ? null : rows.getLast().id());
    }

    @GetMapping("/{id}")
    One one(@RequestAttribute Call call, @PathVariable String id) {
        var row = owned.subscription(call, id);
        return new One(row, endpoints.backlog(row.subscriptionArn()));
    }

    @PutMapping("/{id}")
    One choose(@RequestAttribute Call call, @PathVariable String id, @RequestBody Choice choice) {
        var schedule = choice.schedule();
        var onFailure = choice.onFailure();
        if (schedule == null && onFailure == null || !known(schedule, SCHEDULES)) {
            throw Fault.invalidParameterValue(
                    "schedule is sns or standard-webhooks, not " + schedule);
        }
        if (!known(onFailure, ON_FAILURE)) {
            throw Fault.invalidParameterValue("onFailure is unblock or block, not " + onFailure);
        }
        if (schedule != null) {
            owned.requireWebhook(call, id, "a schedule that can be chosen");
            standings.choose(owned.change(call, id), schedule);
        }
        if (onFailure != null) {
            blocks.choose(owned.change(call, id), onFailure.equals("block"));
        }
        return one(call, id);
    }

    private static boolean known(@Nullable String choice, List<String> choices) {
        return choice == null || choices.contains(choice);
    }

    @PostMapping("/{id}/mute")
    One mute(@RequestAttribute Call call, @PathVariable String id) {
        standings.mute(owned.change(call, id));
        return one(call, id);
    }

    /** Not at once after it was disabled: whatever is wrong is hardly mended yet. */
    @PostMapping("/{id}/enable")
    One enable(@RequestAttribute Call call, @PathVariable String id) {
        var change = owned.change(call, id);
        var now = clock.instant();
        standings
                .disabledAt(change.subscriptionArn())
                .map(at -> at.plus(settings.enableCooldown()))
                .filter(now::isBefore)
                .ifPresent(until -> {
                    throw new Fault(
                            "InvalidState",
                            "The endpoint has only just been disabled because it failed. Mend it and"
                                    + " enable it at or after "
                                    + until,
                            409);
                });
        standings.enable(change);
        return one(call, id);
    }
}
