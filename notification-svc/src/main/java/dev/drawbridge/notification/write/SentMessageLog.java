package dev.drawbridge.notification.write;

import dev.drawbridge.notification.domain.message.SentMessages;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/**
 * Appends what became of messages. There is nothing to decide, and the place in the stream comes
 * from the message's locked row, so no aggregate is loaded: many go into one transaction.
 */
@Component
final class SentMessageLog implements SentMessages {

    private final EventStore log;

    SentMessageLog(EventStore log) {
        this.log = log;
    }

    @Override
    public void append(List<Fact> facts) {
        log.publish(
                facts.stream()
                        .map(fact ->
                                new GenericDomainEventMessage<>(
                                        "SentMessage",
                                        fact.event().messageId(),
                                        fact.sequence(),
                                        fact.event(),
                                        fact.circumstances()))
                        .toList());
    }
}
