package dev.drawbridge.notification.delivery.digest;

import dev.drawbridge.axon.Circumstances;
import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.delivery.OutgoingMessage;
import dev.drawbridge.notification.delivery.OutgoingMessage.Kind;
import dev.drawbridge.notification.domain.Arns;
import dev.drawbridge.notification.domain.message.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message in a digest. */
record Item(String messageId, @Nullable String subject, String body, Instant publishedAt) {

    static OutgoingMessage digest(UUID id, String topicArn, List<Item> items, Instant now) {
        var owner = new AccountId(Arns.account(topicArn));
        return new OutgoingMessage(
                id,
                Kind.NOTIFICATION,
                topicArn,
                owner,
                OutgoingMessage.DIGEST,
                subject(items),
                body(items),
                false,
                List.of(),
                Timestamps.signable(now),
                id.toString(),
                Map.of(
                        Circumstances.PRINCIPAL,
                        "digest.drawbridge.internal",
                        Circumstances.ACCOUNT,
                        owner.value(),
                        Circumstances.CORRELATION_ID,
                        id.toString()));
    }

    private static String subject(List<Item> items) {
        var first = items.getFirst().titled();
        var title = items.size() == 1 ? first : items.size() + " notifications: " + first;
        return title.length() < 100 ? title : title.substring(0, 96).strip() + "...";
    }

    private static String body(List<Item> items) {
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
