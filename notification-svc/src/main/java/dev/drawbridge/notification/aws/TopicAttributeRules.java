package dev.drawbridge.notification.aws;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.notification.domain.Refusal.InvalidParameter;
import dev.drawbridge.notification.domain.topic.TopicAttributes;
import dev.drawbridge.notification.trust.PolicyDocuments;
import dev.drawbridge.notification.trust.PolicyDocuments.MalformedPolicy;
import java.util.Map;
import java.util.regex.Pattern;

/** Which values a topic's attributes take. */
final class TopicAttributeRules {

    private static final Pattern DISPLAY_NAME = Pattern.compile("[^\\p{Cntrl}]{0,100}");
    private static final Pattern SIGNATURE_VERSION = Pattern.compile("[12]");
    private static final Pattern TRUTH = Pattern.compile("true|false");
    private static final Pattern TRACING = Pattern.compile("PassThrough|Active");
    private static final Pattern SCOPE = Pattern.compile("Topic|MessageGroup");
    private static final Pattern KEY = Pattern.compile("[\\p{Graph}]{0,2048}");
    private static final Pattern ROLE =
            Pattern.compile("(?:arn:aws:iam::\\d{12}:role/[\\p{Graph}]{1,512})?");
    private static final Pattern RATE = Pattern.compile("(?:100|\\d{1,2})?");
    private static final Pattern FEEDBACK_ROLE =
            Pattern.compile(
                    "(?:HTTP|Firehose|Lambda|Application|SQS)(?:Success|Failure)FeedbackRoleArn");
    private static final Pattern FEEDBACK_RATE =
            Pattern.compile("(?:HTTP|Firehose|Lambda|Application|SQS)SuccessFeedbackSampleRate");

    private TopicAttributeRules() {}

    static void checkNew(Map<String, String> attributes) {
        var fifo = TopicAttributes.fifo(attributes);
        attributes.forEach((name, value) -> {
            if (name.equals(TopicAttributes.FIFO_TOPIC)) {
                checkForm(name, value, TRUTH);
            } else {
                check(name, value, fifo);
            }
        });
    }

    static void check(String name, String value, boolean fifo) {
        switch (name) {
            case TopicAttributes.POLICY -> checkPolicy(value);
            case TopicAttributes.DELIVERY_POLICY -> DeliveryPolicyRules.checkTopic(value);
            case TopicAttributes.DISPLAY_NAME -> checkForm(name, value, DISPLAY_NAME);
            case TopicAttributes.SIGNATURE_VERSION -> checkForm(name, value, SIGNATURE_VERSION);
            case "TracingConfig" -> checkForm(name, value, TRACING);
            case "KmsMasterKeyId" -> checkForm(name, value, KEY);
            case TopicAttributes.CONTENT_BASED_DEDUPLICATION -> checkFifo(name, value, TRUTH, fifo);
            case TopicAttributes.FIFO_THROUGHPUT_SCOPE -> checkFifo(name, value, SCOPE, fifo);
            default -> checkFeedback(name, value);
        }
    }

    private static void checkFeedback(String name, String value) {
        if (FEEDBACK_ROLE.matcher(name).matches()) {
            checkForm(name, value, ROLE);
        } else if (FEEDBACK_RATE.matcher(name).matches()) {
            checkForm(name, value, RATE);
        } else {
            throw refused("AttributeName");
        }
    }

    /** What only a topic that keeps order can have. */
    private static void checkFifo(String name, String value, Pattern form, boolean fifo) {
        if (!fifo) {
            throw refused(name);
        }
        checkForm(name, value, form);
    }

    private static void checkPolicy(String value) {
        try {
            PolicyDocuments.check(value);
        } catch (MalformedPolicy malformed) {
            throw refused(malformed.reason());
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
