package dev.drawbridge.notification.api;

import dev.drawbridge.notification.delivery.health.Endpoints;
import dev.drawbridge.notification.delivery.health.Standings.Change;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the caller may see: what is not theirs looks like what does not exist. */
@Component
final class Owned {

    private final Endpoints endpoints;

    Owned(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    Endpoints.Row subscription(Call call, String id) {
        return uuid(id).flatMap(known -> endpoints.find(call.account(), known))
                .orElseThrow(() ->
                        new Fault("NotFound", "Subscription %s does not exist".formatted(id), 404));
    }

    /** Where nothing but webhooks has what is asked for. */
    void requireWebhook(Call call, String id, String what) {
        var row = subscription(call, id);
        if (!row.protocol().startsWith("http")) {
            throw Fault.invalidParameterValue(
                    "Only webhooks have %s; subscription %s is by %s"
                            .formatted(what, id, row.protocol()));
        }
    }

    Change change(Call call, String id) {
        var row = subscription(call, id);
        return new Change(row.subscriptionArn(), row.topicArn(), call.metadata());
    }

    static java.util.Optional<UUID> uuid(String text) {
        try {
            return java.util.Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return java.util.Optional.empty();
        }
    }
}
