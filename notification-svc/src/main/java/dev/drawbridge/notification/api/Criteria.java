package dev.drawbridge.notification.api;

import dev.drawbridge.notification.delivery.ledger.Wanted;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import dev.drawbridge.wire.api.Moments;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which deliveries are meant, as it comes: in a query or in a body. */
record Criteria(
        @Nullable List<@Nullable String> state,
        @Nullable List<@Nullable Long> id,
        @Nullable String subscriptionArn,
        @Nullable String topicArn,
        @Nullable String messageId,
        @Nullable String stage,
        @Nullable String orderingKey,
        @Nullable String from,
        @Nullable String until,
        @Nullable String text,
        @Nullable String deadLetterTargetArn) {

    static final List<String> STATES = List.of("open", "blocked", "delivered", "failed", "skipped");

    /**
     * @param states those that may be meant
     */
    Wanted of(Call call, List<String> states) {
        var wanted = given("state", state);
        for (var one : wanted) {
            if (!states.contains(one)) {
                throw Fault.invalidParameterValue(
                        "state is one of %s, not %s".formatted(String.join(", ", states), one));
            }
        }
        return new Wanted(
                call.account(),
                wanted.isEmpty() && states.size() < STATES.size() ? states : wanted,
                given("id", id),
                said(subscriptionArn),
                said(topicArn),
                message(),
                said(stage),
                said(orderingKey),
                instant("from", from),
                instant("until", until),
                said(text),
                said(deadLetterTargetArn));
    }

    private static <T> List<T> given(String name, @Nullable List<@Nullable T> list) {
        var given = new ArrayList<T>();
        if (list != null) {
            for (var one : list) {
                given.add(meant(name, one));
            }
        }
        return given;
    }

    private static <T> T meant(String name, @Nullable T one) {
        if (one == null) {
            throw Fault.invalidParameterValue(name + " is a list in which null means nothing");
        }
        return one;
    }

    private @Nullable UUID message() {
        var text = said(messageId);
        if (text == null) {
            return null;
        }
        return Owned.uuid(text)
                .orElseThrow(() ->
                        Fault.invalidParameterValue(
                                "messageId is a UUID, which '%s' is not".formatted(text)));
    }

    private static @Nullable String said(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static @Nullable Instant instant(String name, @Nullable String text) {
        try {
            return said(text) == null ? null : Moments.checked(name, Instant.parse(text));
        } catch (DateTimeParseException e) {
            throw Fault.invalidParameterValue(
                    "%s is a time such as 2026-11-27T02:30:00Z, which '%s' is not"
                            .formatted(name, text));
        }
    }
}
