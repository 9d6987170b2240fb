package dev.drawbridge.notification.domain;

import java.util.regex.Pattern;

/** The names of topics and subscriptions. */
public final class Arns {

    private static final Pattern TOPIC =
            Pattern.compile("arn:aws:sns:([a-z0-9-]+):(\\d{12}):([A-Za-z0-9_.-]{1,256})");
    private static final Pattern SUBSCRIPTION =
            Pattern.compile(
                    "(" + TOPIC.pattern() + "):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private Arns() {}

    public static String topic(String region, String account, String name) {
        return "arn:aws:sns:" + region + ":" + account + ":" + name;
    }

    public static boolean isTopic(String arn) {
        return TOPIC.matcher(arn).matches();
    }

    public static boolean isSubscription(String arn) {
        return SUBSCRIPTION.matcher(arn).matches();
    }

    public static boolean isFifo(String topicArn) {
        return topicArn.endsWith(".fifo");
    }

    /** How many parts there are between the colons. */
    public static int elements(String arn) {
        return arn.split(":", -1).length;
    }

    public static String region(String arn) {
        return part(arn, 3);
    }

    public static String account(String arn) {
        return part(arn, 4);
    }

    /** A subscription's ARN begins with its topic's. */
    public static String topicOf(String subscriptionArn) {
        return subscriptionArn.substring(0, subscriptionArn.lastIndexOf(':'));
    }

    /** The UUID a subscription's ARN ends with. */
    public static String subscriptionId(String subscriptionArn) {
        return subscriptionArn.substring(subscriptionArn.lastIndexOf(':') + 1);
    }

    private static String part(String arn, int index) {
        var parts = arn.split(":", -1);
        return parts.length > index ? parts[index] : "";
    }
}
