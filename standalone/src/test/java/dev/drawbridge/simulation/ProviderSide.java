package dev.drawbridge.simulation;

import dev.drawbridge.axon.Refused;
import dev.drawbridge.axon.Translator;
import dev.drawbridge.events.decide.Decision;
import dev.drawbridge.events.id.ServiceId;
import dev.drawbridge.messaging.InboxHandler;
import dev.drawbridge.provider.automation.Published;
import dev.drawbridge.provider.automation.WhenConsumerSpeaksThenConnectionFollows;
import dev.drawbridge.provider.domain.AcceptancePolicy;
import dev.drawbridge.provider.domain.Connection;
import dev.drawbridge.provider.domain.ConnectionCommand;
import dev.drawbridge.provider.domain.ConnectionDecider;
import dev.drawbridge.provider.domain.ConnectionDecider.Circumstances;
import dev.drawbridge.provider.domain.ConnectionEvent;
import dev.drawbridge.provider.domain.Offer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Owns whether an endpoint is let in, and looks at its permissions again at each request. */
final class ProviderSide extends Side {

    private final InboxHandler listener = new WhenConsumerSpeaksThenConnectionFollows(this);
    private final Map<String, Connection> connections = new HashMap<>();
    private final Bug bug;
    private final List<String> openedWhileNotPermitted = new ArrayList<>();
    private boolean permitted = true;
    private boolean acceptanceRequired = true;

    ProviderSide(Bug bug) {
        super("provider", bug);
        this.bug = bug;
    }

    Connection connection(String endpointId) {
        return connections.getOrDefault(endpointId, Connection.UNHEARD_OF);
    }

    boolean isPermitted() {
        return permitted;
    }

    boolean isAcceptanceRequired() {
        return acceptanceRequired;
    }

    List<String> openedWhileNotPermitted() {
        return openedWhileNotPermitted;
    }

    void permit(boolean permit) {
        if (permit != permitted) {
            permitted = permit;
            append(Names.SERVICE.value(), Names.permissions(permit));
        }
    }

    void requireAcceptance(boolean required) {
        if (required != acceptanceRequired) {
            acceptanceRequired = required;
            append(Names.SERVICE.value(), Names.acceptance(required));
        }
    }

    private Offer offer(ServiceId serviceId) {
        boolean admits = permitted || bug == Bug.NO_SECOND_LOOK_AT_PERMISSION;
        return new Offer(
                serviceId, Names.OWNER, acceptanceRequired, admits ? Set.of("*") : Set.of());
    }

    @Override
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    public <R extends @Nullable Object> R send(Object order, Map<String, String> metadata) {
        var command = (ConnectionCommand) order;
        var id = command.endpointId().value();
        var circumstances =
                new Circumstances(offer(Names.SERVICE), AcceptancePolicy.BY_SERVICE, true);
        switch (ConnectionDecider.decide(command, connection(id), circumstances)) {
            case Decision.Denied<ConnectionEvent>(var refusal) -> throw new Refused(refusal);
            case Decision.Decided<ConnectionEvent>(var events) -> events.forEach(this::happened);
        }
        return null;
    }

    private void happened(ConnectionEvent event) {
        var id = event.connection().endpointId().value();
        connections.put(id, Connection.evolve(connection(id), event));
        append(id, event);
        if (event instanceof ConnectionEvent.ConnectionRequested && !permitted) {
            openedWhileNotPermitted.add(id);
        }
    }

    @Override
    List<Object> timersOf(Object event) {
        return List.of();
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
