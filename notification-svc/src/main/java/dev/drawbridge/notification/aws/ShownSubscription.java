package dev.drawbridge.notification.aws;

import static dev.drawbridge.notification.domain.subscription.SubscriptionAttributes.DELIVERY_POLICY;
import static dev.drawbridge.notification.domain.subscription.SubscriptionAttributes.FILTER_POLICY;
import static dev.drawbridge.notification.domain.subscription.SubscriptionAttributes.FILTER_POLICY_SCOPE;
import static dev.drawbridge.notification.domain.subscription.SubscriptionAttributes.MESSAGE_ATTRIBUTES;
import static dev.drawbridge.notification.domain.subscription.SubscriptionAttributes.RAW;

import dev.drawbridge.notification.domain.subscription.Protocol;
import dev.drawbridge.notification.domain.topic.TopicAttributes;
import dev.drawbridge.notification.read.Subscriptions;
import java.util.Map;
import java.util.TreeMap;

/** What is told of a subscription. */
final class ShownSubscription {

    private ShownSubscription() {}

    static Map<String, String> attributes(Subscriptions.Row row, Map<String, String> ofTopic) {
        var attributes = new TreeMap<>(row.attributes());
        attributes.put("SubscriptionArn", row.arn());
        attributes.put("TopicArn", row.topicArn());
        attributes.put("Protocol", row.protocol());
        attributes.put("Endpoint", Protocol.masked(row.endpoint()));
        attributes.put("Owner", row.owner());
        attributes.put("SubscriptionPrincipal", row.principal());
        attributes.put("ConfirmationWasAuthenticated", String.valueOf(row.authenticated()));
        attributes.put("PendingConfirmation", String.valueOf(row.pending()));
        attributes.put(RAW, String.valueOf(row.raw()));
        if (attributes.containsKey(FILTER_POLICY)) {
            attributes.putIfAbsent(FILTER_POLICY_SCOPE, MESSAGE_ATTRIBUTES);
        } else {
            attributes.remove(FILTER_POLICY_SCOPE);
        }
        if (attributes.containsKey(DELIVERY_POLICY) && row.protocol().startsWith("http")) {
            attributes.put(
                    TopicAttributes.EFFECTIVE_DELIVERY_POLICY,
                    EffectiveDeliveryPolicies.ofSubscription(
                            attributes.get(DELIVERY_POLICY),
                            ofTopic.getOrDefault(TopicAttributes.DELIVERY_POLICY, "{}")));
        }
        return attributes;
    }
}
