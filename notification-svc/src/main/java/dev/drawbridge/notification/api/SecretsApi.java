package dev.drawbridge.notification.api;

import dev.drawbridge.notification.delivery.health.Secrets;
import dev.drawbridge.notification.domain.health.SignatureKind;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.Fault;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * The secret or public key of Standard Webhooks signatures, for whoever subscribed: not for the
 * topic's owner.
 */
@RestController
@RequestMapping("/v1/notification/subscriptions/{id}/secret")
final class SecretsApi {

    private final Owned owned;
    private final Secrets secrets;

    SecretsApi(Owned owned, Secrets secrets) {
        this.owned = owned;
        this.secrets = secrets;
    }

    @GetMapping
    Secrets.Secret show(@RequestAttribute Call call, @PathVariable String id) {
        return secrets.find(mine(call, id))
                .orElseThrow(() ->
                        new Fault(
                                "NotFound",
                                "Deliveries of subscription %s carry no Standard Webhooks signature. POST here to begin"
                                        .formatted(id),
                                404));
    }

    /**
     * Signatures begin with the first; later ones take its place, and each signs for a day more.
     *
     * @param kind what signs from now on: symmetric, asymmetric or both; without, what does now
     */
    @PostMapping
    Secrets.Secret rotate(
            @RequestAttribute Call call,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String kind) {
        mine(call, id);
        var wanted = Optional.ofNullable(kind).map(SecretsApi::kind);
        owned.requireWebhook(call, id, "Standard Webhooks signatures");
        secrets.rotate(owned.change(call, id), wanted)
                .ifPresent(later -> {
                    throw new Fault(
                            "InvalidState",
                            "The secrets of the last day sign too, and there are enough of them. Rotate"
                                    + " again at or after "
                                    + later,
                            409);
                });
        return show(call, id);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@RequestAttribute Call call, @PathVariable String id) {
        mine(call, id);
        secrets.forget(owned.change(call, id));
    }

    private static SignatureKind kind(String word) {
        return SignatureKind.of(word)
                .orElseThrow(() ->
                        Fault.invalidParameterValue(
                                "kind is symmetric, asymmetric or both, not " + word));
    }

    private String mine(Call call, String id) {
        var row = owned.subscription(call, id);
        if (!row.owner().equals(call.account())) {
            throw new Fault("NotFound", "Subscription %s does not exist".formatted(id), 404);
        }
        return row.subscriptionArn();
    }
}
