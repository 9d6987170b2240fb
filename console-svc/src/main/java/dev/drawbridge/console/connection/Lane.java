package dev.drawbridge.console.connection;

import dev.drawbridge.events.Message;
import dev.drawbridge.events.NotificationEvent;
import dev.drawbridge.events.ProviderEvent;
import dev.drawbridge.events.ProviderEvent.ConnectionAccepted;
import dev.drawbridge.events.ProviderEvent.ConnectionFlagged;
import dev.drawbridge.events.ProviderEvent.ConnectionRejected;

/** Whose doing a fact is. */
public enum Lane {
    CONSUMER,
    PROVIDER,
    RULES,
    NOTIFICATIONS;

    static Lane of(Message message) {
        return switch (message) {
            case ConnectionAccepted fact when fact.automatic() -> RULES;
            case ConnectionRejected fact when fact.automatic() -> RULES;
            case ConnectionFlagged _ -> RULES;
            case ProviderEvent _ -> PROVIDER;
            case NotificationEvent _ -> NOTIFICATIONS;
            default -> CONSUMER;
        };
    }

    public String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
