package dev.drawbridge.notification.domain.subscription;

import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.notification.domain.Refusal.NotAuthorized;
import dev.drawbridge.notification.domain.Refusal.SubscriptionExistsWithOtherAttributes;
import dev.drawbridge.notification.domain.Refusal.SubscriptionNotFound;
import dev.drawbridge.notification.domain.Refusal.TokenUnknown;
import dev.drawbridge.notification.domain.subscription.Subscription.Absent;
import dev.drawbridge.notification.domain.subscription.Subscription.Confirmed;
import dev.drawbridge.notification.domain.subscription.Subscription.Ended;
import dev.drawbridge.notification.domain.subscription.Subscription.Facts;
import dev.drawbridge.notification.domain.subscription.Subscription.Pending;
import dev.drawbridge.notification.domain.subscription.SubscriptionCommand.Confirm;
import dev.drawbridge.notification.domain.subscription.SubscriptionCommand.End;
import dev.drawbridge.notification.domain.subscription.SubscriptionCommand.Repeat;
import dev.drawbridge.notification.domain.subscription.SubscriptionCommand.Request;
import dev.drawbridge.notification.domain.subscription.SubscriptionCommand.SetAttribute;
import dev.drawbridge.notification.domain.subscription.SubscriptionEvent.SubscriptionAttributeChanged;
import dev.drawbridge.notification.domain.subscription.SubscriptionEvent.SubscriptionConfirmed;
import dev.drawbridge.notification.domain.subscription.SubscriptionEvent.SubscriptionEnded;
import dev.drawbridge.notification.domain.subscription.SubscriptionEvent.SubscriptionRequested;
import java.time.Duration;
import java.time.Instant;

/** The handshake: nobody is told anything before he said that he wants to be. */
public final class SubscriptionDecider {

    static final Duration TOKEN_LIFE = Duration.ofHours(48);

    private SubscriptionDecider() {}

    public static Decision<SubscriptionEvent> decide(
            SubscriptionCommand command, Subscription state, Instant now) {
        return switch (command) {
            case Request request -> request(request, state);
            case Repeat repeat -> repeat(repeat, state);
            case SetAttribute set -> set(set, state);
            case Confirm confirm -> confirm(confirm, state, now);
            case End end -> end(end, state);
        };
    }

    private static Decision<SubscriptionEvent> request(Request r, Subscription state) {
        return state instanceof Absent
                ? Decision.events(
                        new SubscriptionRequested(
                                r.subscriptionArn(),
                                r.topicArn(),
                                r.owner(),
                                r.principal(),
                                r.protocol(),
                                r.endpoint(),
                                SubscriptionAttributes.raw(r.attributes()),
                                SubscriptionAttributes.chosen(r.attributes())))
                : Decision.nothing();
    }

    private static Decision<SubscriptionEvent> repeat(Repeat repeat, Subscription state) {
        return switch (state) {
            case Absent _, Ended _ ->
                    Decision.refuse(new SubscriptionNotFound(repeat.subscriptionArn()));
            case Confirmed(var facts, _) -> same(repeat, facts);
            case Pending(var facts) -> same(repeat, facts);
        };
    }

    private static Decision<SubscriptionEvent> same(Repeat repeat, Facts facts) {
        return SubscriptionAttributes.agree(facts.attributes(), repeat.attributes())
                ? Decision.nothing()
                : Decision.refuse(
                        new SubscriptionExistsWithOtherAttributes(repeat.subscriptionArn()));
    }

    private static Decision<SubscriptionEvent> set(SetAttribute set, Subscription state) {
        return switch (state) {
            case Absent _, Ended _ ->
                    Decision.refuse(new SubscriptionNotFound(set.subscriptionArn()));
            case Confirmed(var facts, _) -> set(set, facts);
            case Pending(var facts) -> set(set, facts);
        };
    }

    private static Decision<SubscriptionEvent> set(SetAttribute set, Facts facts) {
        return set.value().equals(facts.attributes().getOrDefault(set.name(), ""))
                ? Decision.nothing()
                : Decision.events(
                        new SubscriptionAttributeChanged(
                                set.subscriptionArn(),
                                facts.topicArn(),
                                facts.owner(),
                                set.name(),
                                set.value()));
    }

    private static Decision<SubscriptionEvent> confirm(
            Confirm confirm, Subscription state, Instant now) {
        if (now.isAfter(confirm.issuedAt().plus(TOKEN_LIFE))) {
            return Decision.refuse(new TokenUnknown());
        }
        return switch (state) {
            case Absent _ -> Decision.refuse(new TokenUnknown());
            case Confirmed _ -> Decision.nothing();
            case Ended(var facts, var byLink) ->
                    byLink && confirm.restores()
                            ? confirmed(confirm, facts)
                            : Decision.refuse(new TokenUnknown());
            case Pending(var facts) -> confirmed(confirm, facts);
        };
    }

    private static Decision<SubscriptionEvent> confirmed(Confirm confirm, Facts facts) {
        return Decision.events(
                new SubscriptionConfirmed(
                        confirm.subscriptionArn(),
                        facts.topicArn(),
                        facts.owner(),
                        confirm.authenticated(),
                        confirm.authenticateOnUnsubscribe()));
    }

    private static Decision<SubscriptionEvent> end(End end, Subscription state) {
        return switch (state) {
            case Absent _, Ended _ -> Decision.nothing();
            case Confirmed(_, var guarded) when guarded && end.byLink() ->
                    Decision.refuse(
                            new NotAuthorized(
                                    "anonymous", "SNS:Unsubscribe", end.subscriptionArn()));
            case Confirmed(var facts, _) -> ended(end, facts);
            case Pending(var facts) -> ended(end, facts);
        };
    }

    private static Decision<SubscriptionEvent> ended(End end, Facts f) {
        return Decision.events(
                new SubscriptionEnded(
                        end.subscriptionArn(),
                        f.topicArn(),
                        f.owner(),
                        f.protocol(),
                        f.endpoint(),
                        end.byLink()));
    }
}
