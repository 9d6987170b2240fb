package dev.drawbridge.notification.aws;

import dev.drawbridge.notification.domain.topic.TopicAttributes;
import dev.drawbridge.notification.read.Subscriptions;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.SnsOperation;
import java.util.Map;
import org.springframework.stereotype.Component;

/** AWS: API_GetTopicAttributes */
record GetTopicAttributes(String topicArn) {

    record Response(Map<String, String> attributes) {}

    @Component("getTopicAttributes")
    record Handler(TopicAccess access, Subscriptions subscriptions)
            implements SnsOperation<GetTopicAttributes, Response> {

        @Override
        public Response answer(GetTopicAttributes request, Call call) {
            var topic = access.require(request.topicArn(), "GetTopicAttributes", call);
            var attributes = TopicAttributes.shown(topic.arn(), topic.owner(), topic.attributes());
            if (attributes.containsKey(TopicAttributes.DELIVERY_POLICY)) {
                attributes.put(
                        TopicAttributes.EFFECTIVE_DELIVERY_POLICY,
                        EffectiveDeliveryPolicies.ofTopic(
                                attributes.get(TopicAttributes.DELIVERY_POLICY)));
            }
            var counts = subscriptions.count(topic.arn());
            attributes.put("SubscriptionsConfirmed", String.valueOf(counts.confirmed()));
            attributes.put("SubscriptionsPending", String.valueOf(counts.pending()));
            attributes.put("SubscriptionsDeleted", String.valueOf(counts.ended()));
            return new Response(attributes);
        }
    }
}
