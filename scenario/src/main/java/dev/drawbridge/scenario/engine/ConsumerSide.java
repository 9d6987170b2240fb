package dev.drawbridge.scenario.engine;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.axon.Translator;
import dev.drawbridge.consumer.automation.Published;
import dev.drawbridge.consumer.automation.WhenProviderSpeaksThenEndpointListens;
import dev.drawbridge.consumer.domain.endpoint.Endpoint;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.FinishDeletion;
import dev.drawbridge.consumer.domain.endpoint.EndpointCommand.FinishProvisioning;
import dev.drawbridge.consumer.domain.endpoint.EndpointDecider;
import dev.drawbridge.consumer.domain.endpoint.EndpointEvent;
import dev.drawbridge.events.ProviderEvent.ServiceEvent;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.messaging.InboxHandler;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Owns whether an endpoint exists, and believes the directory until it hears more. */
public abstract class ConsumerSide extends Side {

    /** How long endpoints are made ready, and taken down. */
    public record Delays(Duration provisioning, Duration deletion) {}

    private static final Endpoint UNKNOWN = new Endpoint.Unknown();

    private final InboxHandler listener =
            new WhenProviderSpeaksThenEndpointListens(this, this::learn, _ -> {});
    private final Map<String, Endpoint> endpoints = new HashMap<>();
    private final Delays delays;

    protected ConsumerSide(Timers timers, Delays delays) {
        super("consumer", timers);
        this.delays = delays;
    }

    /** The directory of services changes. */
    protected abstract void learn(ServiceEvent event);

    public final Endpoint endpoint(String id) {
        return endpoints.getOrDefault(id, UNKNOWN);
    }

    @Override
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    public <R extends @Nullable Object> R send(Object order, Map<String, String> metadata) {
        var command = (EndpointCommand) order;
        var id = command.endpointId().value();
        switch (EndpointDecider.decide(command, endpoint(id), now())) {
            case Decision.Denied<EndpointEvent>(var refusal) -> throw new Refused(refusal);
            case Decision.Decided<EndpointEvent>(var events) -> events.forEach(this::happened);
        }
        return null;
    }

    private void happened(EndpointEvent event) {
        var id = event.connection().endpointId().value();
        endpoints.put(id, Endpoint.evolve(endpoint(id), event));
        append(id, event);
    }

    @Override
    protected final void follow(Object event) {
        switch (event) {
            case EndpointEvent.EndpointProvisioningStarted started ->
                    timers().after(
                                    delays.provisioning(),
                                    new FinishProvisioning(
                                            started.connection().endpointId(), started.at()));
            case EndpointEvent.EndpointDeletionStarted started ->
                    timers().after(
                                    delays.deletion(),
                                    new FinishDeletion(started.connection().endpointId()));
            default -> {}
        }
    }

    @Override
    protected final InboxHandler listener() {
        return listener;
    }

    @Override
    protected final Translator translator() {
        return new Published();
    }
}
