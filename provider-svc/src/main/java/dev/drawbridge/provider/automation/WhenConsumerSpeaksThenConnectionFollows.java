package dev.drawbridge.provider.automation;

import dev.drawbridge.axon.Circumstances;
import dev.drawbridge.axon.Commands;
import dev.drawbridge.events.Connection;
import dev.drawbridge.events.ConnectionOrder.ForgetConnection;
import dev.drawbridge.events.ConnectionOrder.ReleaseConnection;
import dev.drawbridge.events.ConnectionOrder.RequestConnection;
import dev.drawbridge.events.ConsumerEvent;
import dev.drawbridge.events.ConsumerEvent.EndpointBecameAvailable;
import dev.drawbridge.events.ConsumerEvent.EndpointEvent;
import dev.drawbridge.events.LandscapeEvent;
import dev.drawbridge.events.Message;
import dev.drawbridge.events.NotificationEvent;
import dev.drawbridge.events.ProviderEvent;
import dev.drawbridge.events.catalogue.AwsServices;
import dev.drawbridge.messaging.Envelope;
import dev.drawbridge.messaging.InboxHandler;
import dev.drawbridge.provider.domain.ConnectionCommand;
import dev.drawbridge.provider.domain.ConnectionCommand.Forget;
import dev.drawbridge.provider.domain.ConnectionCommand.MarkAvailable;
import dev.drawbridge.provider.domain.ConnectionCommand.Release;
import dev.drawbridge.provider.domain.ConnectionCommand.Request;
import dev.drawbridge.provider.read.balancer.Subnets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** None of these commands is ever refused: what comes late or twice changes nothing. */
@Component
public final class WhenConsumerSpeaksThenConnectionFollows implements InboxHandler {

    private final Commands commands;
    private final Consumer<ConsumerEvent> replica;

    @Autowired
    WhenConsumerSpeaksThenConnectionFollows(Commands commands, Subnets subnets) {
        this(commands, subnets::learn);
    }

    public WhenConsumerSpeaksThenConnectionFollows(Commands commands) {
        this(commands, _ -> {});
    }

    private WhenConsumerSpeaksThenConnectionFollows(
            Commands commands, Consumer<ConsumerEvent> replica) {
        this.commands = commands;
        this.replica = replica;
    }

    @Override
    public void on(Envelope envelope) {
        if (envelope.payload() instanceof ConsumerEvent fact) {
            replica.accept(fact);
        }
        commandFor(envelope.payload())
                .ifPresent(command -> commands.<Object>send(command, circumstances(envelope)));
    }

    private static Optional<ConnectionCommand> commandFor(Message message) {
        return switch (message) {
            // AWS's own services have no provider here.
            case EndpointEvent fact when isAmazons(fact.connection()) -> Optional.empty();
            case RequestConnection order ->
                    Optional.of(
                            new Request(
                                    order.connection().endpointId(),
                                    order.connection(),
                                    order.requestedBy(),
                                    order.availabilityZoneIds(),
                                    order.dnsNames(),
                                    order.tags()));
            case ReleaseConnection order ->
                    Optional.of(new Release(order.connection().endpointId()));
            case EndpointBecameAvailable fact ->
                    Optional.of(new MarkAvailable(fact.connection().endpointId()));
            case ForgetConnection order -> Optional.of(new Forget(order.connection().endpointId()));
            case ConsumerEvent _, LandscapeEvent _, ProviderEvent _, NotificationEvent _ ->
                    Optional.empty();
        };
    }

    private static boolean isAmazons(Connection connection) {
        return connection.serviceOwner().equals(AwsServices.AMAZON);
    }

    private static Map<String, String> circumstances(Envelope envelope) {
        var circumstances = new HashMap<String, String>();
        circumstances.put(Circumstances.PRINCIPAL, envelope.principal());
        circumstances.put(Circumstances.ACCOUNT, envelope.account());
        circumstances.put(Circumstances.CORRELATION_ID, envelope.correlationId());
        circumstances.put(Circumstances.CAUSATION_ID, envelope.id());
        var traceParent = envelope.traceParent();
        if (traceParent != null) {
            circumstances.put(Circumstances.TRACE_PARENT, traceParent);
        }
        return circumstances;
    }
}
