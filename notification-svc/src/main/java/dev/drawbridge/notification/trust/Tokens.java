package dev.drawbridge.notification.trust;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.domain.Refusal.TokenMalformed;
import dev.drawbridge.notification.domain.Refusal.TokenUnknown;
import dev.drawbridge.notification.domain.Refusal.TooManyGuesses;
import dev.drawbridge.notification.domain.subscription.SubscriptionCommand.Confirm;
import dev.drawbridge.notification.read.Subscriptions;
import dev.drawbridge.notification.read.Topics;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What a token that someone shows allows him to do. */
@Component
public final class Tokens {

    private final CurrentKey key;
    private final Subscriptions subscriptions;
    private final Topics topics;
    private final Clock clock;
    private final Guesses guesses = new Guesses();

    Tokens(CurrentKey key, Subscriptions subscriptions, Topics topics, Clock clock) {
        this.topics = topics;
        this.key = key;
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /**
     * @throws Refused TokenMalformed, TokenUnknown, TooManyGuesses
     */
    public Confirm confirmation(String text, boolean authenticated, boolean guarded) {
        if (!ConfirmationToken.wellFormed(text)) {
            throw wrong(new TokenMalformed());
        }
        var token =
                ConfirmationToken.decode(text, key.get().tokenKey())
                        .orElseThrow(() -> wrong(new TokenUnknown()));
        return subscriptions
                .byId(token.subscriptionId())
                .filter(row -> !row.ended() || !replaced(row))
                .filter(row -> topics.find(row.topicArn()).isPresent())
                .map(row ->
                        new Confirm(
                                row.arn(),
                                token.issuedAt(),
                                token.restores(),
                                authenticated,
                                guarded))
                .orElseThrow(() -> wrong(new TokenUnknown()));
    }

    private Refused wrong(Record reason) {
        return new Refused(guesses.wrong(clock.instant()) ? new TooManyGuesses() : reason);
    }

    /** Someone has subscribed anew since: what has ended stays so. */
    private boolean replaced(Subscriptions.Row row) {
        return subscriptions.living(row.topicArn(), row.protocol(), row.endpoint()).isPresent();
    }
}
