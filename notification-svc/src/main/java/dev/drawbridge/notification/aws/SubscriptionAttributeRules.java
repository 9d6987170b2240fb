package dev.drawbridge.notification.aws;

import static dev.drawbridge.notification.domain.subscription.SubscriptionAttributes.DELIVERY_POLICY;
import static dev.drawbridge.notification.domain.subscription.SubscriptionAttributes.FILTER_POLICY;
import static dev.drawbridge.notification.domain.subscription.SubscriptionAttributes.FILTER_POLICY_SCOPE;
import static dev.drawbridge.notification.domain.subscription.SubscriptionAttributes.MESSAGE_ATTRIBUTES;
import static dev.drawbridge.notification.domain.subscription.SubscriptionAttributes.MESSAGE_BODY;
import static dev.drawbridge.notification.domain.subscription.SubscriptionAttributes.RAW;
import static dev.drawbridge.notification.domain.subscription.SubscriptionAttributes.REDRIVE_POLICY;
import static dev.drawbridge.notification.domain.subscription.SubscriptionAttributes.ROLE;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.domain.Arns;
import dev.drawbridge.notification.domain.Refusal.InvalidParameter;
import dev.drawbridge.notification.domain.subscription.SubscriptionAttributes;
import dev.drawbridge.notification.filter.FilterPolicy;
import dev.drawbridge.notification.json.StrictJson;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which values a subscription's attributes take. */
final class SubscriptionAttributeRules {

    private static final Set<String> NAMES =
            Set.of(RAW, FILTER_POLICY, FILTER_POLICY_SCOPE, REDRIVE_POLICY, DELIVERY_POLICY, ROLE);
    private static final Pattern QUEUE = Pattern.compile("arn:aws:sqs:[a-z0-9-]+:\\d{12}:[\\w.-]+");

    private SubscriptionAttributeRules() {}

    /** What is not understood is refused: a filter that is ignored would tell too much. */
    static void checkNew(Map<String, String> attributes, String topicArn, String owner) {
        for (var name : attributes.keySet()) {
            if (!NAMES.contains(name)) {
                throw new Refused(
                        new InvalidParameter("Attributes Reason: Unknown attribute " + name));
            }
            fault(name, attributes, topicArn, owner)
                    .ifPresent(reason -> {
                        throw new Refused(new InvalidParameter("Attributes Reason: " + reason));
                    });
        }
    }

    /**
     * @param attributes all of them, with the new value
     * @param owner the subscription's
     */
    static void check(String name, Map<String, String> attributes, String topicArn, String owner) {
        if (!NAMES.contains(name)) {
            throw new Refused(new InvalidParameter("AttributeName"));
        }
        fault(name, attributes, topicArn, owner)
                .ifPresent(reason -> {
                    throw new Refused(new InvalidParameter(reason));
                });
    }

    private static Optional<String> fault(
            String name, Map<String, String> attributes, String topicArn, String owner) {
        var value = attributes.getOrDefault(name, "");
        return switch (name) {
            case RAW ->
                    one(value, "true", "false")
                            ? Optional.empty()
                            : Optional.of(
                                    "RawMessageDelivery: Invalid value [%s]. Must be true or false."
                                            .formatted(value));
            case FILTER_POLICY_SCOPE ->
                    one(value, MESSAGE_BODY, MESSAGE_ATTRIBUTES)
                            ? filterFault(attributes)
                            : Optional.of(
                                    "FilterPolicyScope: Invalid value [%s]. Please use either MessageBody or MessageAttributes"
                                            .formatted(value));
            case FILTER_POLICY -> filterFault(attributes);
            case REDRIVE_POLICY ->
                    value.isEmpty() ? Optional.empty() : redriveFault(value, topicArn, owner);
            case DELIVERY_POLICY -> deliveryFault(value, attributes);
            default -> Optional.empty();
        };
    }

    private static boolean one(String value, String either, String or) {
        return value.equals(either) || value.equals(or);
    }

    private static Optional<String> filterFault(Map<String, String> attributes) {
        var policy = attributes.getOrDefault(FILTER_POLICY, "");
        return policy.isEmpty()
                ? Optional.empty()
                : FilterPolicy.fault(policy, SubscriptionAttributes.filtersBody(attributes));
    }

    private static Optional<String> redriveFault(String value, String topicArn, String owner) {
        try {
            var target = StrictJson.read(value).path("deadLetterTargetArn").asText();
            if (!QUEUE.matcher(target).matches()) {
                return Optional.of("RedrivePolicy: deadLetterTargetArn is an invalid arn");
            }
            if (!Arns.account(target).equals(owner)
                    || !Arns.region(target).equals(Arns.region(topicArn))) {
                return Optional.of(
                        "RedrivePolicy: deadLetterTargetArn must be of the subscription's account and Region");
            }
            return Arns.isFifo(topicArn) && !target.endsWith(".fifo")
                    ? Optional.of(
                            "RedrivePolicy: must use a FIFO queue as DLQ for a FIFO Subscription")
                    : Optional.empty();
        } catch (JsonProcessingException notJson) {
            return Optional.of(
                    "RedrivePolicy: failed to parse JSON. " + notJson.getOriginalMessage());
        }
    }

    private static Optional<String> deliveryFault(String value, Map<String, String> attributes) {
        try {
            DeliveryPolicyRules.checkSubscription(value, SubscriptionAttributes.raw(attributes));
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(((InvalidParameter) refused.refusal()).reason());
        }
    }
}
