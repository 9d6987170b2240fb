package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.domain.Refusal.SubscriptionNotFound;
import dev.drawbridge.notification.read.Subscriptions;
import dev.drawbridge.notification.read.Topics;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.SnsOperation;
import java.util.Map;
import org.springframework.stereotype.Component;

/** AWS: API_GetSubscriptionAttributes */
record GetSubscriptionAttributes(String subscriptionArn) {

    record Response(Map<String, String> attributes) {}

    @Component("getSubscriptionAttributes")
    record Handler(SubscriptionAccess access, Topics topics)
            implements SnsOperation<GetSubscriptionAttributes, Response> {

        @Override
        public Response answer(GetSubscriptionAttributes request, Call call) {
            return access.find(request.subscriptionArn())
                    .filter(subscription -> access.belongs(subscription, call))
                    .map(this::shown)
                    .map(Response::new)
                    .orElseThrow(
                            () -> new Refused(new SubscriptionNotFound(request.subscriptionArn())));
        }

        private Map<String, String> shown(Subscriptions.Row row) {
            return ShownSubscription.attributes(
                    row, topics.find(row.topicArn()).map(Topics.Row::attributes).orElse(Map.of()));
        }
    }
}
