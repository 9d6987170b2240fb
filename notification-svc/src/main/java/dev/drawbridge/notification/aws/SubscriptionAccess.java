package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.domain.Arns;
import dev.drawbridge.notification.domain.Refusal.InvalidParameter;
import dev.drawbridge.notification.read.Subscriptions;
import dev.drawbridge.wire.Call;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whose subscription it is: his who subscribed, and his whose topic it is. */
@Component
final class SubscriptionAccess {

    private final Subscriptions subscriptions;

    SubscriptionAccess(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    Optional<Subscriptions.Row> find(String subscriptionArn) {
        if (Arns.elements(subscriptionArn) < 6) {
            throw new Refused(
                    new InvalidParameter(
                            "SubscriptionArn Reason: An ARN must have at least 6 elements, not "
                                    + Arns.elements(subscriptionArn)));
        }
        if (!Arns.isSubscription(subscriptionArn)) {
            throw new Refused(new InvalidParameter("SubscriptionId"));
        }
        return subscriptions.find(subscriptionArn);
    }

    boolean belongs(Subscriptions.Row subscription, Call call) {
        return subscription.owner().equals(call.account())
                || Arns.account(subscription.topicArn()).equals(call.account());
    }
}
