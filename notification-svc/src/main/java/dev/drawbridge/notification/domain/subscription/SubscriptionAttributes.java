package dev.drawbridge.notification.domain.subscription;

import java.util.Map;
import java.util.TreeMap;

/** What a subscriber can choose; a map holds only what was chosen. */
public final class SubscriptionAttributes {

    public static final String RAW = "RawMessageDelivery";
    public static final String FILTER_POLICY = "FilterPolicy";
    public static final String FILTER_POLICY_SCOPE = "FilterPolicyScope";
    public static final String REDRIVE_POLICY = "RedrivePolicy";
    public static final String DELIVERY_POLICY = "DeliveryPolicy";
    public static final String ROLE = "SubscriptionRoleArn";
    public static final String MESSAGE_ATTRIBUTES = "MessageAttributes";
    public static final String MESSAGE_BODY = "MessageBody";

    private SubscriptionAttributes() {}

    public static boolean raw(Map<String, String> attributes) {
        return "true".equals(attributes.get(RAW));
    }

    public static boolean filtersBody(Map<String, String> attributes) {
        return MESSAGE_BODY.equals(attributes.get(FILTER_POLICY_SCOPE));
    }

    static Map<String, String> onlyRaw(boolean raw) {
        return raw ? Map.of(RAW, "true") : Map.of();
    }

    static Map<String, String> with(Map<String, String> attributes, String name, String value) {
        var changed = new TreeMap<>(attributes);
        if (value.isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return changed;
    }

    /** Nothing is the default, and the default is not kept. */
    static Map<String, String> chosen(Map<String, String> asked) {
        var chosen = new TreeMap<>(asked);
        chosen.values().removeIf(String::isEmpty);
        return chosen;
    }

    /** Whether what is asked for is what there is. */
    static boolean agree(Map<String, String> present, Map<String, String> asked) {
        return asked.entrySet().stream()
                .allMatch(a ->
                        a.getValue()
                                .equals(present.getOrDefault(a.getKey(), otherwise(a.getKey()))));
    }

    private static String otherwise(String name) {
        return switch (name) {
            case RAW -> "false";
            case FILTER_POLICY_SCOPE -> MESSAGE_ATTRIBUTES;
            default -> "";
        };
    }
}
