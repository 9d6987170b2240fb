package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.domain.Refusal.InvalidParameter;
import dev.drawbridge.notification.domain.subscription.Protocol;
import dev.drawbridge.notification.read.Subscriptions;
import java.util.Map;
import java.util.TreeMap;

/** What can be said of a subscription, and what is told of it. */
final class SubscriptionAttributes {

    private static final String RAW = "RawMessageDelivery";

    private SubscriptionAttributes() {}

    /** What is not understood is refused: a filter that is ignored would tell too much. */
    static boolean raw(Map<String, String> attributes) {
        for (var name : attributes.keySet()) {
            if (!name.equals(RAW)) {
                throw new Refused(
                        new InvalidParameter("Attributes Reason: Unknown attribute " + name));
            }
        }
        var value = attributes.getOrDefault(RAW, "false");
        if (!value.equals("true") && !value.equals("false")) {
            throw new Refused(
                    new InvalidParameter(
                            "Attributes Reason: RawMessageDelivery: Invalid value ["
                                    + value
                                    + "]. Must be true or false."));
        }
        return value.equals("true");
    }

    static Map<String, String> shown(Subscriptions.Row row) {
        var attributes = new TreeMap<String, String>();
        attributes.put("SubscriptionArn", row.arn());
        attributes.put("TopicArn", row.topicArn());
        attributes.put("Protocol", row.protocol());
        attributes.put("Endpoint", Protocol.masked(row.endpoint()));
        attributes.put("Owner", row.owner());
        attributes.put("SubscriptionPrincipal", row.principal());
        attributes.put("ConfirmationWasAuthenticated", String.valueOf(row.authenticated()));
        attributes.put("PendingConfirmation", String.valueOf(row.pending()));
        attributes.put(RAW, String.valueOf(row.raw()));
        return attributes;
    }
}
