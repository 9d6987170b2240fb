package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.domain.Refusal.SubscriptionNotFound;
import dev.drawbridge.notification.domain.subscription.SubscriptionAttributes;
import dev.drawbridge.notification.domain.subscription.SubscriptionCommand;
import dev.drawbridge.wire.Call;
import dev.drawbridge.wire.SnsOperation;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** AWS: API_SetSubscriptionAttributes */
record SetSubscriptionAttributes(
        String subscriptionArn, String attributeName, @Nullable String attributeValue) {

    @Component("setSubscriptionAttributes")
    record Handler(SubscriptionAccess access, FilterPolicyLimit limit, Commands commands)
            implements SnsOperation<SetSubscriptionAttributes, @Nullable Void> {

        @Override
        public @Nullable Void answer(SetSubscriptionAttributes request, Call call) {
            var subscription =
                    access.find(request.subscriptionArn())
                            .filter(found -> access.belongs(found, call))
                            .orElseThrow(() ->
                                    new Refused(
                                            new SubscriptionNotFound(request.subscriptionArn())));
            var value = Objects.requireNonNullElse(request.attributeValue(), "");
            var attributes = new TreeMap<>(subscription.attributes());
            attributes.put(request.attributeName(), value);
            SubscriptionAttributeRules.check(
                    request.attributeName(),
                    attributes,
                    subscription.topicArn(),
                    subscription.owner());
            if (request.attributeName().equals(SubscriptionAttributes.FILTER_POLICY)) {
                limit.check(subscription.arn(), subscription.topicArn(), value);
            }
            commands.send(
                    new SubscriptionCommand.SetAttribute(
                            subscription.arn(), request.attributeName(), value),
                    call.metadata());
            return null;
        }
    }
}
