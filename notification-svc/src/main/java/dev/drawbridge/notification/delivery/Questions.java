package dev.drawbridge.notification.delivery;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.delivery.OutgoingMessage.Kind;
import dev.drawbridge.notification.domain.message.Timestamps;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Asks a subscriber whether he wants to be one, or whether he really wanted to leave. */
@Component
public final class Questions {

    private final Outgoing outgoing;
    private final Clock clock;

    Questions(Outgoing outgoing, Clock clock) {
        this.outgoing = outgoing;
        this.clock = clock;
    }

    public void toConfirm(
            UUID id,
            String topicArn,
            AccountId owner,
            Recipient recipient,
            Map<String, String> circumstances) {
        var text =
                "You have chosen to subscribe to the topic "
                        + topicArn
                        + ".\nTo confirm the subscription, visit the SubscribeURL included in this message.";
        ask(id, Kind.SUBSCRIPTION_CONFIRMATION, topicArn, owner, text, recipient, circumstances);
    }

    public void toRestore(
            UUID id,
            String topicArn,
            AccountId owner,
            Recipient recipient,
            Map<String, String> circumstances) {
        var text =
                "You have chosen to deactivate subscription "
                        + recipient.subscriptionArn()
                        + ".\nTo cancel this operation and restore the subscription, visit the SubscribeURL included in this message.";
        ask(id, Kind.UNSUBSCRIBE_CONFIRMATION, topicArn, owner, text, recipient, circumstances);
    }

    private void ask(
            UUID id,
            Kind kind,
            String topicArn,
            AccountId owner,
            String text,
            Recipient recipient,
            Map<String, String> circumstances) {
        var question =
                new OutgoingMessage(
                        id,
                        kind,
                        topicArn,
                        owner,
                        kind.type(),
                        null,
                        text,
                        false,
                        List.of(),
                        Timestamps.signable(clock.instant()),
                        id.toString(),
                        circumstances);
        outgoing.ask(question, recipient);
    }
}
