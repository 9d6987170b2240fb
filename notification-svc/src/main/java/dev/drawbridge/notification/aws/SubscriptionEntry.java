package dev.drawbridge.notification.aws;

import dev.drawbridge.notification.domain.subscription.Protocol;
import dev.drawbridge.notification.read.Subscriptions;

/** AWS: Subscription. While it is pending its ARN is not given away. */
record SubscriptionEntry(
        String subscriptionArn, String owner, String protocol, String endpoint, String topicArn) {

    static SubscriptionEntry of(Subscriptions.Row row) {
        return new SubscriptionEntry(
                row.pending() ? "PendingConfirmation" : row.arn(),
                row.owner(),
                row.protocol(),
                Protocol.masked(row.endpoint()),
                row.topicArn());
    }
}
