package dev.drawbridge.notification.api;

import dev.drawbridge.notification.delivery.Recipient;
import dev.drawbridge.notification.delivery.digest.Digests;
import dev.drawbridge.notification.delivery.health.Endpoints;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mails gathered into one, where a subscription by mail asks for it. */
@RestController
@RequestMapping("/v1/notification/subscriptions/{id}/digest")
final class DigestApi {

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST = 100;

    /**
     * @param every how long after the first message it is sent, such as PT1H
     * @param most with how many it is sent at once
     */
    record Digest(@Nullable String every, @Nullable Integer most) {}

    private final Owned owned;
    private final Digests digests;

    DigestApi(Owned owned, Digests digests) {
        this.owned = owned;
        this.digests = digests;
    }

    @GetMapping
    Digest show(@RequestAttribute Call call, @PathVariable String id) {
        return digests.choice(owned.subscription(call, id).subscriptionArn())
                .map(choice -> new Digest(choice.every().toString(), choice.most()))
                .orElseThrow(() ->
                        new Fault(
                                "NotFound",
                                "Subscription %s gets each message by itself. PUT here to gather them"
                                        .formatted(id),
                                404));
    }

    @PutMapping
    Digest choose(@RequestAttribute Call call, @PathVariable String id, @RequestBody Digest wish) {
        var row = byMail(call, id);
        digests.choose(owned.change(call, id), every(wish), most(wish));
        return show(call, row.id());
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@RequestAttribute Call call, @PathVariable String id) {
        var row = byMail(call, id);
        digests.forget(
                owned.change(call, id),
                new Recipient(row.subscriptionArn(), row.protocol(), row.endpoint(), false));
    }

    private Endpoints.Row byMail(Call call, String id) {
        var row = owned.subscription(call, id);
        if (!row.protocol().startsWith("email")) {
            throw Fault.invalidParameterValue(
                    "Only mails are gathered; subscription %s is by %s"
                            .formatted(id, row.protocol()));
        }
        return row;
    }

    private static Duration every(Digest wish) {
        try {
            var every = Duration.parse(wish.every() == null ? "" : wish.every());
            if (every.toSeconds() >= 1 && every.compareTo(LONGEST) <= 0) {
                return every;
            }
        } catch (DateTimeParseException none) {
            // Answered below, with what was expected.
        }
        throw Fault.invalidParameterValue(
                "every is a time from PT1S to P1D, such as PT15M, not " + wish.every());
    }

    private static int most(Digest wish) {
        if (wish.most() == null || wish.most() < 2 || wish.most() > MOST) {
            throw Fault.invalidParameterValue(
                    "most is a number from 2 to %d, not %s".formatted(MOST, wish.most()));
        }
        return wish.most();
    }
}
