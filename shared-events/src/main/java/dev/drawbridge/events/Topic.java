package dev.drawbridge.events;

/** The four topics. Orders flow on the first, facts on the others. */
public enum Topic {
    CONNECTION_COMMANDS("connection-commands"),
    CONSUMER_EVENTS("consumer-events"),
    PROVIDER_EVENTS("provider-events"),
    NOTIFICATION_EVENTS("notification-events");

    private final String topicName;

    Topic(String topicName) {
        this.topicName = topicName;
    }

    /** The name on the broker. */
    public String topicName() {
        return topicName;
    }

    /** The one topic a message travels on. */
    public static Topic of(Message message) {
        return switch (message) {
            case ConnectionOrder _ -> CONNECTION_COMMANDS;
            case ConsumerEvent _, LandscapeEvent _ -> CONSUMER_EVENTS;
            case ProviderEvent _ -> PROVIDER_EVENTS;
            case NotificationEvent _ -> NOTIFICATION_EVENTS;
        };
    }
}
