package dev.drawbridge.notification.automation;

import dev.drawbridge.notification.delivery.Questions;
import dev.drawbridge.notification.delivery.Recipient;
import dev.drawbridge.notification.domain.subscription.SubscriptionEvent.SubscriptionEnded;
import dev.drawbridge.notification.domain.subscription.SubscriptionEvent.SubscriptionRequested;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** In the transaction of the change itself: no subscriber is forgotten. */
@Component
@ProcessingGroup("questions")
@DisallowReplay
final class WhenSubscriptionChangesThenAsk {

    private final Questions questions;

    WhenSubscriptionChangesThenAsk(Questions questions) {
        this.questions = questions;
    }

    @EventHandler
    void on(SubscriptionRequested e, @MessageIdentifier String id, MetaData circumstances) {
        questions.toConfirm(
                UUID.fromString(id),
                e.topicArn(),
                e.owner(),
                new Recipient(e.subscriptionArn(), e.protocol().wireName(), e.endpoint(), e.raw()),
                texts(circumstances));
    }

    /** Whoever has the link may have clicked it: the subscriber can take it back. */
    @EventHandler
    void on(SubscriptionEnded e, @MessageIdentifier String id, MetaData circumstances) {
        if (e.byLink()) {
            questions.toRestore(
                    UUID.fromString(id),
                    e.topicArn(),
                    e.owner(),
                    new Recipient(
                            e.subscriptionArn(), e.protocol().wireName(), e.endpoint(), false),
                    texts(circumstances));
        }
    }

    private static Map<String, String> texts(MetaData circumstances) {
        var texts = new HashMap<String, String>();
        circumstances.forEach((key, value) -> texts.put(key, String.valueOf(value)));
        return texts;
    }
}
