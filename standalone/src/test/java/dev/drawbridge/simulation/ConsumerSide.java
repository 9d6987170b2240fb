package dev.drawbridge.simulation;

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
import dev.drawbridge.events.ProviderEvent.ServiceAcceptanceChanged;
import dev.drawbridge.events.ProviderEvent.ServiceEvent;
import dev.drawbridge.events.ProviderEvent.ServicePermissionsChanged;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.messaging.InboxHandler;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Owns whether an endpoint exists, and believes the directory until it hears more. */
final class ConsumerSide extends Side {

    private static final Endpoint UNKNOWN = new Endpoint.Unknown();

    private final InboxHandler listener =
            new WhenProviderSpeaksThenEndpointListens(this, this::learn, _ -> {});
    private final Map<String, Endpoint> endpoints = new HashMap<>();
    private boolean permitted = true;
    private boolean acceptanceRequired = true;

    ConsumerSide(Bug bug) {
        super("consumer", bug);
    }

    Endpoint endpoint(String id) {
        return endpoints.getOrDefault(id, UNKNOWN);
    }

    boolean believesItIsPermitted() {
        return permitted;
    }

    boolean believesAcceptanceIsRequired() {
        return acceptanceRequired;
    }

    private void learn(ServiceEvent event) {
        switch (event) {
            case ServiceAcceptanceChanged changed ->
                    acceptanceRequired = changed.acceptanceRequired();
            case ServicePermissionsChanged changed ->
                    permitted = !changed.allowedPrincipals().isEmpty();
            default -> {}
        }
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
    List<Object> timersOf(Object event) {
        return switch (event) {
            case EndpointEvent.EndpointProvisioningStarted started ->
                    List.of(
                            new FinishProvisioning(
                                    started.connection().endpointId(), started.at()));
            case EndpointEvent.EndpointDeletionStarted started ->
                    List.of(new FinishDeletion(started.connection().endpointId()));
            default -> List.of();
        };
    }

    @Override
    InboxHandler listener() {
        return listener;
    }

    @Override
    Translator translator() {
        return new Published();
    }
}
