package dev.drawbridge.notification.aws;

import dev.drawbridge.events.id.AccountId;
import dev.drawbridge.notification.delivery.Letter;
import dev.drawbridge.notification.delivery.OutgoingMessage;
import dev.drawbridge.notification.domain.message.Timestamps;
import dev.drawbridge.notification.read.Topics;
import dev.drawbridge.wire.Call;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes messages of drafts: each with an id of its own and the time of now. */
@Component
final class Drafts {

    private final Clock clock;

    Drafts(Clock clock) {
        this.clock = clock;
    }

    Letter of(Draft draft, Topics.Row topic, Call call) {
        var id = UUID.randomUUID();
        var order = FifoRules.order(draft, topic);
        var message =
                new OutgoingMessage(
                        id,
                        OutgoingMessage.Kind.NOTIFICATION,
                        topic.arn(),
                        new AccountId(topic.owner()),
                        "Publish",
                        draft.subject(),
                        draft.message(),
                        draft.perProtocol(),
                        draft.attributes(),
                        Timestamps.signable(clock.instant()),
                        order == null ? id.toString() : order.group(),
                        call.metadata());
        return new Letter(message, order);
    }
}
