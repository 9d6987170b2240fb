package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.domain.Refusal.TopicNotFound;
import dev.drawbridge.notification.domain.subscription.SubscriptionCommand;
import dev.drawbridge.notification.domain.topic.TopicCommand;
import dev.drawbridge.notification.read.Subscriptions;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.SnsOperation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_DeleteTopic */
record DeleteTopic(String topicArn) {

    @Component("deleteTopic")
    record Handler(TopicAccess access, Subscriptions subscriptions, Commands commands)
            implements SnsOperation<DeleteTopic, @Nullable Void> {

        @Override
        public @Nullable Void answer(DeleteTopic request, Call call) {
            if (present(request.topicArn(), call)) {
                endAll(request.topicArn(), call);
                commands.send(new TopicCommand.Delete(request.topicArn()), call.metadata());
            }
            // Whoever subscribed meanwhile; who comes later sees that the topic is gone.
            endAll(request.topicArn(), call);
            return null;
        }

        private void endAll(String topicArn, Call call) {
            for (var subscription : subscriptions.ofTopic(topicArn)) {
                commands.send(
                        new SubscriptionCommand.End(subscription.arn(), false), call.metadata());
            }
        }

        private boolean present(String topicArn, Call call) {
            try {
                access.require(topicArn, "DeleteTopic", call);
                return true;
            } catch (Refused refused) {
                if (refused.refusal() instanceof TopicNotFound) {
                    return false;
                }
                throw refused;
            }
        }
    }
}
