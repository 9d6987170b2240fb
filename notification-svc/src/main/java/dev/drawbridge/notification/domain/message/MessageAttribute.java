package dev.drawbridge.notification.domain.message;

import org.jspecify.annotations.Nullable;

/**
 * A name and a value beside the message's text.
 *
 * @param value text, or base64 for a Binary; null where the caller gave none
 */
public record MessageAttribute(
        String name, @Nullable String type, @Nullable String value, boolean binary) {

    public static MessageAttribute text(String name, String value) {
        return new MessageAttribute(name, "String", value, false);
    }
}
