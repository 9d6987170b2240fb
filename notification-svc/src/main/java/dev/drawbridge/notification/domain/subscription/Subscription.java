package dev.drawbridge.notification.domain.subscription;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.domain.subscription.SubscriptionEvent.SubscriptionAttributeChanged;
import dev.drawbridge.notification.domain.subscription.SubscriptionEvent.SubscriptionConfirmed;
import dev.drawbridge.notification.domain.subscription.SubscriptionEvent.SubscriptionEnded;
import dev.drawbridge.notification.domain.subscription.SubscriptionEvent.SubscriptionRequested;
import java.util.Map;
import java.util.Objects;

/** A subscription's state. Only a confirmed one is told anything but the question. */
public sealed interface Subscription {

    /**
     * @param raw as snapshots of earlier times have it, before there were other attributes
     */
    record Facts(
            String topicArn,
            AccountId owner,
            Protocol protocol,
            String endpoint,
            boolean raw,
            Map<String, String> attributes) {

        public Facts {
            attributes =
                    Objects.requireNonNullElseGet(
                            attributes, () -> SubscriptionAttributes.onlyRaw(raw));
        }

        Facts with(String name, String value) {
            var changed = SubscriptionAttributes.with(attributes, name, value);
            return new Facts(
                    topicArn,
                    owner,
                    protocol,
                    endpoint,
                    SubscriptionAttributes.raw(changed),
                    changed);
        }
    }

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
                                    e.topicArn(),
                                    e.owner(),
                                    e.protocol(),
                                    e.endpoint(),
                                    e.raw(),
                                    e.attributes()));
            case SubscriptionAttributeChanged e ->
                    switch (state) {
                        case Absent absent -> absent;
                        case Pending(var facts) -> new Pending(facts.with(e.name(), e.value()));
                        case Confirmed(var facts, var guarded) ->
                                new Confirmed(facts.with(e.name(), e.value()), guarded);
                        case Ended ended -> ended;
                    };
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
