package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.domain.Refusal.InvalidParameter;
import dev.drawbridge.notification.domain.Refusal.NotAuthorized;
import dev.drawbridge.notification.domain.subscription.SubscriptionCommand;
import dev.drawbridge.notification.read.Subscriptions;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.SnsOperation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_Unsubscribe. Also visited as a link, by who has no credentials. */
record Unsubscribe(@Nullable String subscriptionArn) {

    @Component("unsubscribe")
    record Handler(SubscriptionAccess access, Commands commands)
            implements SnsOperation<Unsubscribe, @Nullable Void> {

        @Override
        public @Nullable Void answer(Unsubscribe request, Call call) {
            var arn = request.subscriptionArn();
            if (arn == null || arn.isEmpty()) {
                throw new Refused(
                        new InvalidParameter(
                                "SubscriptionArn Reason: no value for required parameter"));
            }
            access.find(arn).ifPresent(subscription -> end(subscription, call));
            return null;
        }

        private void end(Subscriptions.Row subscription, Call call) {
            var byLink = call.caller().anonymous();
            if (!byLink && !access.belongs(subscription, call)) {
                throw new Refused(
                        new NotAuthorized(
                                call.caller().arn(), "SNS:Unsubscribe", subscription.arn()));
            }
            var byOwner = !byLink && subscription.owner().equals(call.account());
            try {
                end(subscription.arn(), !byOwner, call);
            } catch (Refused guarded) {
                if (byLink || byOwner) {
                    throw guarded;
                }
                end(subscription.arn(), false, call);
            }
        }

        /** Whoever is not asked himself is told, and can take it back. */
        private void end(String arn, boolean told, Call call) {
            commands.send(new SubscriptionCommand.End(arn, told), call.metadata());
        }

        @Override
        public boolean admitsAnonymous() {
            return true;
        }
    }
}
