package dev.drawbridge.notification.domain.message;

import java.util.List;
import java.util.Map;

/** The text under an SNS signature: {@code name\nvalue\n} of each field that is there. */
public final class StringToSign {

    private static final List<String> NOTIFICATION =
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
    private static final List<String> CONFIRMATION =
            List.of(
                    "Message",
                    "MessageId",
                    "SubscribeURL",
                    "Timestamp",
                    "Token",
                    "TopicArn",
                    "Type");

    private StringToSign() {}

    /** Of a message's JSON fields. */
    public static String of(Map<String, ?> fields) {
        var names = "Notification".equals(fields.get("Type")) ? NOTIFICATION : CONFIRMATION;
        var text = new StringBuilder();
        for (var name : names) {
            var value = fields.get(name);
            if (value != null) {
                text.append(name).append('\n').append(value).append('\n');
            }
        }
        return text.toString();
    }
}
