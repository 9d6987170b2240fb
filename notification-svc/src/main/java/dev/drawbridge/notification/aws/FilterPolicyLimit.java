package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.domain.Arns;
import dev.drawbridge.notification.domain.Refusal.TooManyFilterPolicies;
import dev.drawbridge.notification.read.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS's limits, of a topic and of an account. Only who brings one more is counted. */
@Component
final class FilterPolicyLimit {

    private static final int MOST = 200;
    private static final int MOST_OF_AN_ACCOUNT = 10_000;

    private final Subscriptions subscriptions;

    FilterPolicyLimit(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    void check(String subscriptionArn, String topicArn, @Nullable String policy) {
        if (policy != null
                && !policy.isEmpty()
                && (subscriptions.filterPolicies(topicArn, subscriptionArn) >= MOST
                        || subscriptions.filterPoliciesOf(Arns.account(topicArn), subscriptionArn)
                                >= MOST_OF_AN_ACCOUNT)) {
            throw new Refused(new TooManyFilterPolicies(topicArn));
        }
    }
}
