package dev.drawbridge.consumer.automation;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteAccepted;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteExpired;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteFailed;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteRejected;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.NoteRequestReceived;
import dev.drawbridge.events.OwnerEvent;
import dev.drawbridge.events.OwnerEvent.LoadBalancerFact;
import dev.drawbridge.events.ProviderEvent.ConnectionAccepted;
import dev.drawbridge.events.ProviderEvent.ConnectionBecameAvailable;
import dev.drawbridge.events.ProviderEvent.ConnectionDeleted;
import dev.drawbridge.events.ProviderEvent.ConnectionEvent;
import dev.drawbridge.events.ProviderEvent.ConnectionExpired;
import dev.drawbridge.events.ProviderEvent.ConnectionFailed;
import dev.drawbridge.events.ProviderEvent.ConnectionRejected;
import dev.drawbridge.events.ProviderEvent.ConnectionReleased;
import dev.drawbridge.events.ProviderEvent.ConnectionRequested;
import dev.drawbridge.events.ProviderEvent.Deliberation;
import dev.drawbridge.events.ProviderEvent.ServiceEvent;
import dev.drawbridge.messaging.Envelope;
import dev.drawbridge.messaging.InboxHandler;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The provider's facts: of services into the directory, of connections to their endpoint, of load
 * balancers to where flows end.
 */
public final class WhenProviderSpeaksThenEndpointListens implements InboxHandler {

    private final Commands commands;
    private final Consumer<ServiceEvent> directory;
    private final Consumer<LoadBalancerFact> ends;

    public WhenProviderSpeaksThenEndpointListens(
            Commands commands, Consumer<ServiceEvent> directory, Consumer<LoadBalancerFact> ends) {
        this.commands = commands;
        this.directory = directory;
        this.ends = ends;
    }

    @Override
    public void on(Envelope envelope) {
        switch (envelope.payload()) {
            case ServiceEvent service -> directory.accept(service);
            case ConnectionEvent connection ->
                    command(connection)
                            .ifPresent(command -> commands.send(command, circumstances(envelope)));
            case LoadBalancerFact fact -> ends.accept(fact);
            case OwnerEvent _ -> {}
            default ->
                    throw new IllegalArgumentException(
                            "the consumer does not listen to " + envelope.payload());
        }
    }

    private static Optional<EndpointCommand> command(ConnectionEvent event) {
        var id = event.connection().endpointId();
        return switch (event) {
            case ConnectionRequested requested ->
                    Optional.of(new NoteRequestReceived(id, requested.acceptanceRequired()));
            case ConnectionAccepted _ -> Optional.of(new NoteAccepted(id));
            case ConnectionRejected rejected ->
                    Optional.of(new NoteRejected(id, rejected.reason()));
            case ConnectionFailed failed -> Optional.of(new NoteFailed(id, failed.reason()));
            case ConnectionExpired _ -> Optional.of(new NoteExpired(id));
            // Echoes of what the consumer itself said.
            case ConnectionBecameAvailable _, ConnectionReleased _, ConnectionDeleted _ ->
                    Optional.empty();
            // The provider's own business until it has decided.
            case Deliberation _ -> Optional.empty();
        };
    }

    private static Map<String, String> circumstances(Envelope envelope) {
        var circumstances = new HashMap<String, String>();
        circumstances.put("principal", envelope.principal());
        circumstances.put("account", envelope.account());
        circumstances.put("correlation-id", envelope.correlationId());
        circumstances.put("causation-id", envelope.id());
        if (envelope.traceParent() != null) {
            circumstances.put("trace-parent", envelope.traceParent());
        }
        return circumstances;
    }
}
