package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.delivery.DeliveryPolicies;
import dev.drawbridge.notification.domain.Refusal.InvalidParameter;
import dev.drawbridge.notification.domain.topic.TopicAttributes;
import dev.drawbridge.notification.trust.PolicyDocuments;
import dev.drawbridge.notification.trust.PolicyDocuments.MalformedPolicy;
import java.util.regex.Pattern;

/** Which values a topic's attributes take. */
final class TopicAttributeRules {

    private static final Pattern DISPLAY_NAME = Pattern.compile("[^\\p{Cntrl}]{0,100}");
    private static final Pattern SIGNATURE_VERSION = Pattern.compile("[12]");

    private TopicAttributeRules() {}

    static void check(String name, String value) {
        switch (name) {
            case TopicAttributes.POLICY -> checkPolicy(value);
            case TopicAttributes.DELIVERY_POLICY -> checkDeliveryPolicy(value);
            case TopicAttributes.DISPLAY_NAME -> checkForm(name, value, DISPLAY_NAME);
            case TopicAttributes.SIGNATURE_VERSION -> checkForm(name, value, SIGNATURE_VERSION);
            default -> throw refused("AttributeName");
        }
    }

    private static void checkPolicy(String value) {
        try {
            PolicyDocuments.parse(value);
        } catch (MalformedPolicy malformed) {
            throw refused(malformed.reason());
        }
    }

    private static void checkDeliveryPolicy(String value) {
        try {
            DeliveryPolicies.retries(value);
        } catch (IllegalArgumentException malformed) {
            throw refused(String.valueOf(malformed.getMessage()));
        }
    }

    private static void checkForm(String name, String value, Pattern form) {
        if (!form.matcher(value).matches()) {
            throw refused(name);
        }
    }

    private static Refused refused(String reason) {
        return new Refused(new InvalidParameter(reason));
    }
}
