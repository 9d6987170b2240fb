package dev.drawbridge.notification.trust;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.domain.Refusal.TokenMalformed;
import dev.drawbridge.notification.domain.Refusal.TokenUnknown;
import dev.drawbridge.notification.domain.subscription.SubscriptionCommand.Confirm;
import dev.drawbridge.notification.read.Subscriptions;
import org.springframework.stereotype.Component;

/** What a token that someone shows allows him to do. */
@Component
public final class Tokens {

    private final SigningKey key;
    private final Subscriptions subscriptions;

    Tokens(SigningKey key, Subscriptions subscriptions) {
        this.key = key;
        this.subscriptions = subscriptions;
    }

    /**
     * @throws Refused TokenMalformed, TokenUnknown
     */
    public Confirm confirmation(String text, boolean authenticated, boolean guarded) {
        if (!ConfirmationToken.wellFormed(text)) {
            throw new Refused(new TokenMalformed());
        }
        var token =
                ConfirmationToken.decode(text, key.tokenKey())
                        .orElseThrow(() -> new Refused(new TokenUnknown()));
        return subscriptions
                .byId(token.subscriptionId())
                .filter(row -> !row.ended() || !replaced(row))
                .map(row ->
                        new Confirm(
                                row.arn(),
                                token.issuedAt(),
                                token.restores(),
                                authenticated,
                                guarded))
                .orElseThrow(() -> new Refused(new TokenUnknown()));
    }

    /** Someone has subscribed anew since: what has ended stays so. */
    private boolean replaced(Subscriptions.Row row) {
        return subscriptions.living(row.topicArn(), row.protocol(), row.endpoint()).isPresent();
    }
}
