package dev.drawbridge.notification.domain.subscription;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.domain.subscription.SubscriptionEvent.SubscriptionConfirmed;
import dev.drawbridge.notification.domain.subscription.SubscriptionEvent.SubscriptionEnded;
import dev.drawbridge.notification.domain.subscription.SubscriptionEvent.SubscriptionRequested;

/** A subscription's state. Only a confirmed one is told anything but the question. */
public sealed interface Subscription {

    /** What never changes about it. */
    record Facts(
            String topicArn, AccountId owner, Protocol protocol, String endpoint, boolean raw) {}

    record Absent() implements Subscription {}

    record Pending(Facts facts) implements Subscription {}

    record Confirmed(Facts facts, boolean authenticateOnUnsubscribe) implements Subscription {}

    /** Ended by a link, it can be restored by the token that was sent in reply. */
    record Ended(Facts facts, boolean byLink) implements Subscription {}

    static Subscription evolve(Subscription state, SubscriptionEvent event) {
        return switch (event) {
            case SubscriptionRequested e ->
                    new Pending(
                            new Facts(
                                    e.topicArn(), e.owner(), e.protocol(), e.endpoint(), e.raw()));
            case SubscriptionConfirmed e ->
                    switch (state) {
                        case Absent absent -> absent;
                        case Pending(var facts) ->
                                new Confirmed(facts, e.authenticateOnUnsubscribe());
                        case Confirmed(var facts, _) ->
                                new Confirmed(facts, e.authenticateOnUnsubscribe());
                        case Ended(var facts, _) ->
                                new Confirmed(facts, e.authenticateOnUnsubscribe());
                    };
            case SubscriptionEnded e ->
                    switch (state) {
                        case Absent absent -> absent;
                        case Pending(var facts) -> new Ended(facts, e.byLink());
                        case Confirmed(var facts, _) -> new Ended(facts, e.byLink());
                        case Ended(var facts, _) -> new Ended(facts, e.byLink());
                    };
        };
    }
}
