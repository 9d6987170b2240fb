package dev.drawbridge.notification.write;

import dev.drawbridge.notification.domain.health.EndpointFacts;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Appends what happened to endpoints; their places come from the endpoint's locked row. */
@Component
final class EndpointLog implements EndpointFacts {

    private final EventStore log;

    EndpointLog(EventStore log) {
        this.log = log;
    }

    @Override
    public void append(List<Fact> facts) {
        log.publish(
                facts.stream()
                        .map(fact ->
                                new GenericDomainEventMessage<>(
                                        "Endpoint",
                                        fact.event().subscriptionArn() + "/endpoint",
                                        fact.sequence(),
                                        fact.event(),
                                        fact.circumstances()))
                        .toList());
    }
}
