package dev.drawbridge.provider.aws;

import dev.drawbridge.axon.Commands;
import dev.drawbridge.axon.Refused;
import dev.drawbridge.events.Topic;
import dev.drawbridge.events.id.EndpointId;
import dev.drawbridge.messaging.CaughtUp;
import dev.drawbridge.provider.domain.ConnectionCommand;
import dev.drawbridge.provider.domain.Refusal;
import dev.drawbridge.provider.domain.Refusal.NotConnected;
import dev.drawbridge.provider.domain.Scope;
import dev.drawbridge.provider.read.ConnectionViews;
import dev.drawbridge.wire.Call;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * One decision on many connections: each on its own, the failures listed. An endpoint that was just
 * created may not have been heard of yet, and whoever created it decides at once, as Terraform
 * does: so what is not found is tried again when all has been read that had been said by then.
 */
@Component
final class Decided {

    private static final Duration BOUND = Duration.ofSeconds(2);

    private final Commands commands;
    private final ConnectionViews connections;
    private final CaughtUp caughtUp;

    Decided(Commands commands, ConnectionViews connections, CaughtUp caughtUp) {
        this.commands = commands;
        this.connections = connections;
        this.caughtUp = caughtUp;
    }

    /**
     * @throws Refused for the whole call, when the service is not the caller's
     */
    List<UnsuccessfulItem> each(
            List<String> endpointIds, Function<EndpointId, ConnectionCommand> command, Call call) {
        var asked = new LinkedHashMap<String, Optional<EndpointId>>();
        Asked.some("VpcEndpointId", endpointIds).forEach(id -> asked.put(id, Asked.endpoint(id)));
        var orders =
                asked.values().stream()
                        .flatMap(Optional::stream)
                        .collect(Collectors.toMap(EndpointId::value, command));
        var refused = refusals(orders, call);
        var unheardOf = unheardOf(refused);
        if (!unheardOf.isEmpty() && arrived(unheardOf, call)) {
            refused.keySet().removeAll(unheardOf);
            var again = new LinkedHashMap<>(orders);
            again.keySet().retainAll(unheardOf);
            refused.putAll(refusals(again, call));
        }
        var unsuccessful = new ArrayList<UnsuccessfulItem>();
        asked.forEach((id, wellFormed) -> {
            if (wellFormed.isEmpty()) {
                unsuccessful.add(UnsuccessfulItem.of(id, Faults.noSuchEndpoint(id)));
            } else if (refused.get(id) instanceof Refusal refusal) {
                unsuccessful.add(UnsuccessfulItem.of(id, Faults.of(refusal)));
            }
        });
        return unsuccessful;
    }

    private Map<String, Refusal> refusals(Map<String, ConnectionCommand> orders, Call call) {
        var refused = new LinkedHashMap<String, Refusal>();
        orders.forEach((id, order) -> refusal(order, call).ifPresent(r -> refused.put(id, r)));
        return refused;
    }

    private static Set<String> unheardOf(Map<String, Refusal> refused) {
        return refused.entrySet().stream()
                .filter(each -> each.getValue() instanceof NotConnected)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether any of them is known by now. */
    private boolean arrived(Set<String> endpointIds, Call call) {
        var owner = Asked.scope(call);
        caughtUp.await(
                Topic.CONNECTION_COMMANDS,
                BOUND,
                () -> known(owner, endpointIds) == endpointIds.size());
        return known(owner, endpointIds) > 0;
    }

    private int known(Scope owner, Set<String> endpointIds) {
        return connections.toServicesOf(owner, List.of(), endpointIds).size();
    }

    private Optional<Refusal> refusal(ConnectionCommand command, Call call) {
        try {
            commands.<Object>send(command, call.metadata());
            return Optional.empty();
        } catch (Refused refused) {
            if (refused.refusal() instanceof Refusal refusal
                    && !(refusal instanceof Refusal.NoSuchService)) {
                return Optional.of(refusal);
            }
            throw refused;
        }
    }
}
