package dev.drawbridge.notification.delivery.digest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message in a digest. */
record Item(String messageId, @Nullable String subject, String body, Instant publishedAt) {

    static String subject(List<Item> items) {
        var first = items.getFirst().titled();
        var title = items.size() == 1 ? first : items.size() + " notifications: " + first;
        return title.length() < 100 ? title : title.substring(0, 96).strip() + "...";
    }

    static String body(List<Item> items) {
        var text = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            text.append(i == 0 ? "" : "\n\n").append(items.get(i).written(i + 1, items.size()));
        }
        return text.toString();
    }

    private String written(int place, int of) {
        return "%d of %d: %s\n%s, MessageId %s\n\n%s"
                .formatted(place, of, titled(), publishedAt, messageId, body);
    }

    private String titled() {
        return subject == null ? "AWS Notification Message" : subject;
    }
}
